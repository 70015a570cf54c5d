//! What tokens are taken and which are not: the matrix of bad tokens.

use jsonwebtoken::{Algorithm, EncodingKey, Header};
use serde_json::{Value, json};

use super::*;

const SERVER: [u8; 32] = [7; 32];
const SECRET: &[u8] = b"an operator's secret of more than 32 bytes";
const NOW: UnixMs = UnixMs(1_800_000_000_000);
const NOW_S: u64 = NOW.0 / 1000;

/// The public key of the Ed25519 seed of 32 times 9.
const PUBLIC_PEM: &str = "-----BEGIN PUBLIC KEY-----\n\
    MCowBQYDK2VwAyEA/RckOFqgx1tk+3jNYC+h2ZH96/drE8WO1wLqyDXp9hg=\n\
    -----END PUBLIC KEY-----\n";

fn ed25519_private() -> EncodingKey {
    let mut der = vec![0x30, 0x2e, 2, 1, 0, 0x30, 5, 6, 3, 0x2b, 0x65, 0x70, 4, 0x22, 4, 0x20];
    der.extend([9; 32]);
    EncodingKey::from_ed_der(&der)
}

/// A server with its own key, an operator's secret named `s` and an operator's public key without a name.
fn auth() -> Auth {
    let named = Expectations { key_id: Some("s".to_owned()), audience: None };
    let secret = OperatorKey::secret(SECRET, named).unwrap();
    let public = OperatorKey::ed25519_public_pem(PUBLIC_PEM.as_bytes(), Expectations::default()).unwrap();
    Auth::tokens(ServerKey::from_bytes(&SERVER), vec![secret, public])
}

fn claims() -> Value {
    json!({
        "sub": "u1", "name": "Ann", "exp": NOW_S + 60,
        "documents": [{ "name": "a", "access": "read" }, { "name": "b/*", "access": "write" }]
    })
}

fn with(key: &str, value: Value) -> Value {
    let mut claims = claims();
    claims[key] = value;
    claims
}

fn token(algorithm: Algorithm, kid: Option<&str>, key: &EncodingKey, claims: &Value) -> String {
    let mut header = Header::new(algorithm);
    header.kid = kid.map(str::to_owned);
    jsonwebtoken::encode(&header, claims, key).unwrap()
}

fn by_secret(claims: &Value) -> String {
    token(Algorithm::HS256, None, &EncodingKey::from_secret(SECRET), claims)
}

fn unsigned(header: &Value, claims: &Value, signature: &str) -> String {
    use base64::Engine;
    let part = |value: &Value| base64::engine::general_purpose::URL_SAFE_NO_PAD.encode(value.to_string());
    format!("{}.{}.{signature}", part(header), part(claims))
}

fn name(text: &str) -> DocumentName {
    DocumentName::parse(text).unwrap()
}

#[test]
fn each_key_is_taken_with_its_own_algorithm() {
    let secret = EncodingKey::from_secret(SECRET);
    let server = EncodingKey::from_secret(&SERVER);
    for good in [
        token(Algorithm::HS256, None, &secret, &claims()),
        token(Algorithm::HS256, Some("s"), &secret, &claims()),
        token(Algorithm::HS256, None, &server, &claims()),
        token(Algorithm::HS256, Some("wayboard"), &server, &claims()),
        token(Algorithm::EdDSA, None, &ed25519_private(), &claims()),
        token(Algorithm::EdDSA, Some("any"), &ed25519_private(), &claims()),
    ] {
        let identity = auth().authenticate(Some(&good), NOW).unwrap();
        assert_eq!(identity.user.as_ref().unwrap().as_str(), "u1");
        assert_eq!(identity.name.as_deref(), Some("Ann"));
        assert_eq!(identity.expires_at, Some(UnixMs(NOW.0 + 90_000)));
    }
}

#[test]
fn bad_tokens_are_refused() {
    let secret = EncodingKey::from_secret(SECRET);
    let server = EncodingKey::from_secret(&SERVER);
    let check = |token: &str, error: AuthError| {
        assert_eq!(auth().authenticate(Some(token), NOW).unwrap_err(), error, "{token}");
    };
    check("", AuthError::Missing);
    check("garbage", AuthError::Malformed);
    check("a.b.c", AuthError::Malformed);
    check("..", AuthError::Malformed);
    check("\u{1f4cc}.\u{1f4cc}.\u{1f4cc}", AuthError::Malformed);
    check(&"a".repeat(TOKEN_BYTES_MAX + 1), AuthError::TooLong);
    check(&by_secret(&with("name", json!("n".repeat(TOKEN_BYTES_MAX)))), AuthError::TooLong);
    // No algorithm, or another one than the key's.
    check(&unsigned(&json!({"alg": "none", "typ": "JWT"}), &claims(), ""), AuthError::Malformed);
    check(&unsigned(&json!({"alg": "HS256"}), &claims(), ""), AuthError::Untrusted);
    check(&unsigned(&json!({"typ": "JWT"}), &claims(), "AAAA"), AuthError::Malformed);
    check(&token(Algorithm::HS384, None, &secret, &claims()), AuthError::Untrusted);
    check(&token(Algorithm::HS512, None, &server, &claims()), AuthError::Untrusted);
    // The public key, which everybody may know, taken for a secret: as PEM and as bytes.
    let pem = EncodingKey::from_secret(PUBLIC_PEM.as_bytes());
    check(&token(Algorithm::HS256, None, &pem, &claims()), AuthError::Untrusted);
    let pem = EncodingKey::from_secret(PUBLIC_PEM.trim().as_bytes());
    check(&token(Algorithm::HS256, Some("any"), &pem, &claims()), AuthError::Untrusted);
    // Keys under each other's names.
    check(&token(Algorithm::HS256, Some("other"), &secret, &claims()), AuthError::Untrusted);
    check(&token(Algorithm::HS256, Some("wayboard"), &secret, &claims()), AuthError::Untrusted);
    check(&token(Algorithm::HS256, Some("s"), &server, &claims()), AuthError::Untrusted);
    check(&token(Algorithm::EdDSA, Some("wayboard"), &ed25519_private(), &claims()), AuthError::Untrusted);
    // A cut or changed token; the first cut leaves base64 that is none.
    let good = by_secret(&claims());
    check(&good[..good.len() - 2], AuthError::Malformed);
    check(&good[..good.len() - 3], AuthError::Untrusted);
    let forged = with("sub", json!("root"));
    let signature = good.rsplit('.').next().unwrap();
    check(&unsigned(&json!({"alg": "HS256"}), &forged, signature), AuthError::Untrusted);
}

#[test]
fn times_are_checked_with_half_a_minute_of_tolerance() {
    let check = |claims: Value, want: Result<(), AuthError>| {
        let got = auth().authenticate(Some(&by_secret(&claims)), NOW).map(|_| ());
        assert_eq!(got, want, "{claims}");
    };
    check(with("exp", json!(NOW_S - 29)), Ok(()));
    check(with("exp", json!(NOW_S - 30)), Err(AuthError::Expired));
    check(with("exp", json!(0)), Err(AuthError::Expired));
    check(with("exp", json!(1_800_000_000.5)), Ok(()));
    check(with("nbf", json!(NOW_S + 30)), Ok(()));
    check(with("nbf", json!(NOW_S + 31)), Err(AuthError::NotYet));
    // Not a time, a time that never comes, or none at all.
    check(with("exp", Value::Null), Err(AuthError::Malformed));
    check(with("exp", json!("soon")), Err(AuthError::Malformed));
    check(with("exp", json!(-5)), Err(AuthError::Malformed));
    check(with("exp", json!(NOW.0)), Err(AuthError::Malformed));
    check(json!({ "documents": [] }), Err(AuthError::Malformed));
}

#[test]
fn claims_of_the_wrong_shape_are_refused() {
    let check = |key: &str, value: Value| {
        let token = by_secret(&with(key, value));
        assert_eq!(auth().authenticate(Some(&token), NOW).unwrap_err(), AuthError::Malformed, "{key}");
    };
    check("sub", json!(""));
    check("sub", json!("a\nb"));
    check("sub", json!("u".repeat(300)));
    check("sub", json!(5));
    check("documents", json!("*"));
    check("documents", json!([{ "name": "a", "access": "own" }]));
    check("documents", json!([{ "name": "", "access": "read" }]));
    check("documents", json!([{ "name": "a" }]));
    check("documents", json!([{ "name": "a\u{0}*", "access": "read" }]));
}

#[test]
fn an_audience_is_asked_for_only_where_one_is_configured() {
    let expect = Expectations { key_id: None, audience: Some("boards".to_owned()) };
    let key = OperatorKey::secret(SECRET, expect).unwrap();
    let strict = Auth::tokens(ServerKey::from_bytes(&SERVER), vec![key]);
    let check = |auth: &Auth, claims: Value, fits: bool| {
        assert_eq!(auth.authenticate(Some(&by_secret(&claims)), NOW).is_ok(), fits, "{claims}");
    };
    check(&strict, with("aud", json!("boards")), true);
    check(&strict, with("aud", json!(["x", "boards"])), true);
    check(&strict, with("aud", json!("x")), false);
    check(&strict, claims(), false);
    check(&auth(), claims(), true);
    check(&auth(), with("aud", json!("boards")), false);
}

#[test]
fn grants_open_what_they_name() {
    let identity = auth().authenticate(Some(&by_secret(&claims())), NOW).unwrap();
    let check = |document: &str, access: Option<Access>| {
        assert_eq!(identity.access(&name(document)), access, "{document}");
    };
    check("a", Some(Access::Read));
    check("a/b", None);
    check("b/", Some(Access::Write));
    check("b/c/d", Some(Access::Write));
    check("b", None);
    check("A", None);
    assert!(!identity.is_admin());

    let several =
        with("documents", json!([{ "name": "b/*", "access": "admin" }, { "name": "*", "access": "read" }]));
    let identity = auth().authenticate(Some(&by_secret(&several)), NOW).unwrap();
    assert_eq!(identity.access(&name("b/x")), Some(Access::Admin));
    assert_eq!(identity.access(&name("x")), Some(Access::Read));
    assert!(identity.administers("b/") && identity.administers("b/x") && !identity.administers("b"));
    assert!(!identity.is_admin());
    assert!(Identity::everybody().is_admin());
}

/// A token for one document must never open others.
#[test]
fn a_name_that_ends_in_a_star_is_no_pattern() {
    assert!(Pattern::only(&name("a*")).is_err());
    let pattern = Pattern::only(&name("a")).unwrap();
    assert!(pattern.matches(&name("a")) && !pattern.matches(&name("ab")));
}

#[test]
fn open_mode_takes_everybody_and_reads_no_token() {
    let open = Auth::open(ServerKey::from_bytes(&SERVER));
    for token in [None, Some("garbage")] {
        assert_eq!(open.authenticate(token, NOW), Ok(Identity::everybody()));
    }
    assert_eq!(auth().authenticate(None, NOW), Err(AuthError::Missing));
}

/// Else whoever has made a board of their own would run all others.
#[test]
fn in_open_mode_the_token_of_a_board_says_nothing_of_others() {
    let server = ServerKey::from_bytes(&SERVER);
    let claims = Claims {
        sub: Some("p1".into()),
        name: None,
        exp: NumericDate(NOW_S + 60),
        nbf: None,
        iat: None,
        board: Some("board-1".into()),
        documents: Vec::new(),
    };
    let token = server.sign(&claims).unwrap();
    let identity = Auth::open(server).authenticate(Some(&token), NOW).unwrap();
    assert_eq!((identity.board.as_deref(), identity.is_known), (Some("board-1"), false));
    assert!(identity.may(Access::Admin, &name("plain")));
}

#[test]
fn a_name_is_made_fit_to_be_shown() {
    let check = |given: &str, shown: Option<&str>| {
        let token = by_secret(&with("name", json!(given)));
        assert_eq!(auth().authenticate(Some(&token), NOW).unwrap().name.as_deref(), shown);
    };
    check(" Ann\u{1b}[31m\r\n ", Some("Ann[31m"));
    check("", None);
    check("\n", None);
    check(&"\u{436}".repeat(200), Some(&"\u{436}".repeat(128)));
}

#[test]
fn the_server_takes_its_own_tokens_after_a_restart() {
    let data = tempfile::tempdir().unwrap();
    let load = || ServerKey::load_or_create(data.path(), || [42; 32]).unwrap();
    let grant = Grant { name: Pattern::parse("b/*").unwrap(), access: Access::Write };
    let claims = Claims {
        sub: None,
        name: None,
        exp: NumericDate(NOW_S + 1),
        nbf: None,
        iat: None,
        board: None,
        documents: vec![grant],
    };
    let token = Auth::open(load()).sign(&claims).unwrap();
    let identity = Auth::tokens(load(), Vec::new()).authenticate(Some(&token), NOW).unwrap();
    assert!(identity.may(Access::Write, &name("b/1")) && !identity.may(Access::Admin, &name("b/1")));
}

#[test]
fn the_key_file_is_private_and_never_replaced() {
    use std::os::unix::fs::PermissionsExt;
    let data = tempfile::tempdir().unwrap();
    ServerKey::load_or_create(data.path(), || [1; 32]).unwrap();
    let path = data.path().join("keys/server.key");
    assert_eq!(std::fs::metadata(&path).unwrap().permissions().mode() & 0o777, 0o600);
    let before = std::fs::read(&path).unwrap();
    ServerKey::load_or_create(data.path(), || [2; 32]).unwrap();
    assert_eq!(std::fs::read(&path).unwrap(), before);
    assert_eq!(std::fs::read_dir(data.path().join("keys")).unwrap().count(), 1);
    std::fs::write(&path, "broken").unwrap();
    let error = ServerKey::load_or_create(data.path(), || [3; 32]).unwrap_err();
    assert!(matches!(error, KeyError::Damaged(_)));
}

#[test]
fn weak_and_wrong_keys_are_told_apart() {
    let none = Expectations::default;
    assert!(matches!(OperatorKey::secret(b"short\n", none()), Err(KeyError::TooShort(5))));
    assert!(matches!(OperatorKey::secret_base64("c2hvcnQ=", none()), Err(KeyError::TooShort(5))));
    assert!(matches!(OperatorKey::secret_base64("!", none()), Err(KeyError::NotBase64)));
    assert!(matches!(OperatorKey::ed25519_public_pem(b"x", none()), Err(KeyError::NotEd25519)));
    let rsa_like = "-----BEGIN PUBLIC KEY-----\nAAAA\n-----END PUBLIC KEY-----\n";
    assert!(matches!(
        OperatorKey::ed25519_public_pem(rsa_like.as_bytes(), none()),
        Err(KeyError::NotEd25519)
    ));
}
