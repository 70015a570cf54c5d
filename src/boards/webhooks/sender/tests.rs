//! Against real sockets: what a target gets, and what it cannot make the server do.

use std::collections::BTreeSet;
use std::net::Ipv4Addr;
use std::pin::pin;
use std::sync::atomic::{AtomicUsize, Ordering};

use futures_util::future::join;
use rand::SeedableRng;
use rand_chacha::ChaCha8Rng;
use serde_json::json;
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpListener;
use tokio::sync::mpsc;
use tokio_rustls::TlsAcceptor;
use tokio_rustls::rustls::ServerConfig;
use tokio_rustls::rustls::pki_types::{CertificateDer, PrivateKeyDer, PrivatePkcs8KeyDer};

use super::super::{EventKind, Hooks, NewSubscription, TargetError};
use super::*;

const NOW: u64 = 1_800_000_000_000;
const INSIDE: Policy = Policy { internal_allowed: true };
const OK: &str = "HTTP/1.1 204 No Content\r\n\r\n";

/// A resolver that knows one answer and counts the questions.
struct Says(Vec<IpAddr>, AtomicUsize);

impl Says {
    fn new(addresses: &[&str]) -> Arc<Self> {
        let addresses = addresses.iter().map(|address| address.parse().unwrap()).collect();
        Arc::new(Self(addresses, AtomicUsize::new(0)))
    }
}

impl Resolve for Says {
    fn resolve<'a>(&'a self, _name: &'a str) -> BoxFuture<'a, io::Result<Vec<IpAddr>>> {
        self.1.fetch_add(1, Ordering::Relaxed);
        async move { Ok(self.0.clone()) }.boxed()
    }
}

/// Answers each connection with the next of `answers`, and hands on what it was sent. Then it takes no more.
async fn target(answers: Vec<&'static str>) -> (u16, mpsc::UnboundedReceiver<String>) {
    let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).await.unwrap();
    let port = listener.local_addr().unwrap().port();
    let (heard, requests) = mpsc::unbounded_channel();
    tokio::spawn(async move {
        for answer in answers {
            let (mut stream, _) = listener.accept().await.unwrap();
            heard.send(read_request(&mut stream).await).unwrap();
            stream.write_all(answer.as_bytes()).await.unwrap();
            // An answer that is not whole is one that never ends.
            if !answer.ends_with("\r\n\r\n") {
                tokio::time::sleep(Duration::from_mins(1)).await;
            }
        }
    });
    (port, requests)
}

async fn read_request(stream: &mut (impl AsyncRead + Unpin)) -> String {
    let mut bytes = Vec::new();
    loop {
        let text = String::from_utf8_lossy(&bytes).into_owned();
        if let Some((head, body)) = text.split_once("\r\n\r\n")
            && body.len() == header(head, "content-length").parse::<usize>().unwrap()
        {
            return text;
        }
        assert_ne!(stream.read_buf(&mut bytes).await.unwrap(), 0, "half a request: {text}");
    }
}

fn header<'a>(request: &'a str, name: &str) -> &'a str {
    let mut lines = request.lines().filter_map(|line| line.split_once(": "));
    lines.find(|(found, _)| found.eq_ignore_ascii_case(name)).map(|(_, value)| value).unwrap()
}

fn sender(policy: Policy, resolver: Arc<Says>) -> Sender {
    patient(policy, resolver, 10_000)
}

/// One that waits so long for each target.
fn patient(policy: Policy, resolver: Arc<Says>, send_ms_max: u64) -> Sender {
    let limits = Limits { send_ms_max, ..Limits::default() };
    Sender::with(policy, limits, resolver, RootCertStore::empty()).unwrap()
}

/// A subscription to `url` and one delivery for it, as the state machine makes them.
fn delivery_to(url: &str) -> (Hooks, Subscription, Delivery) {
    let (limits, mut rng) = (Limits::default(), ChaCha8Rng::seed_from_u64(5));
    let mut hooks = Hooks::default();
    let events = BTreeSet::from([EventKind::VoteClosed]);
    let new = NewSubscription { url: url.to_owned(), events, secret: None };
    let subscription = hooks.subscribe(new, INSIDE, &limits, NOW, &mut rng).unwrap();
    hooks.emit(EventKind::VoteClosed, &json!({"vote": "v1"}), NOW, &limits, &mut rng);
    let delivery = hooks.due(NOW, &limits).unwrap();
    (hooks, subscription, delivery)
}

async fn send(sender: &Sender, url: &str) -> Outcome {
    let (_, subscription, delivery) = delivery_to(url);
    sender.send(sender.place().await, &subscription, &delivery, NOW).await
}

fn failed(reason: Reason) -> Outcome {
    Outcome::Failed { reason }
}

#[tokio::test]
async fn a_target_gets_one_signed_request() {
    let (port, mut requests) = target(vec![OK]).await;
    let (_, subscription, delivery) = delivery_to(&format!("http://127.0.0.1:{port}/hook?key=1"));
    let sender = sender(INSIDE, Says::new(&[]));
    // As in the server, where it runs in a task of its own.
    let sending = {
        let (subscription, delivery) = (subscription.clone(), delivery.clone());
        tokio::spawn(
            async move { sender.send(sender.place().await, &subscription, &delivery, NOW + 900).await },
        )
    };
    assert_eq!(sending.await.unwrap(), Outcome::Delivered);
    let request = requests.recv().await.unwrap();
    let (head, body) = request.split_once("\r\n\r\n").unwrap();
    assert!(head.starts_with("POST /hook?key=1 HTTP/1.1\r\n"), "{head}");
    assert_eq!(body, delivery.body);
    assert_eq!(header(head, "host"), format!("127.0.0.1:{port}"));
    assert_eq!(header(head, "content-type"), "application/json");
    assert_eq!(header(head, "webhook-id"), delivery.id);
    let at_s: u64 = header(head, "webhook-timestamp").parse().unwrap();
    assert_eq!(at_s, NOW / 1_000);
    let expected = sign(&subscription.secret, &delivery.id, at_s, body);
    assert_eq!(header(head, "webhook-signature"), expected);
}

#[tokio::test]
async fn a_failed_delivery_comes_again_under_the_same_id() {
    let (port, mut requests) = target(vec!["HTTP/1.1 500 Oh\r\ncontent-length: 0\r\n\r\n", OK]).await;
    let (mut hooks, subscription, first) = delivery_to(&format!("http://127.0.0.1:{port}/"));
    let sender = sender(INSIDE, Says::new(&[]));
    let (limits, mut rng) = (Limits::default(), ChaCha8Rng::seed_from_u64(6));
    let outcome = sender.send(sender.place().await, &subscription, &first, NOW).await;
    assert_eq!(outcome, failed(Reason::Status(500)));
    hooks.settle(&first, &outcome, NOW, &limits, &mut rng);
    let later = hooks.next_at().unwrap();
    let second = hooks.due(later, &limits).unwrap();
    let outcome = sender.send(sender.place().await, &subscription, &second, later).await;
    hooks.settle(&second, &outcome, later, &limits, &mut rng);
    assert_eq!((outcome, hooks.outbox.len()), (Outcome::Delivered, 0));
    let (one, two) = (requests.recv().await.unwrap(), requests.recv().await.unwrap());
    assert_eq!(header(&one, "webhook-id"), header(&two, "webhook-id"));
    assert_ne!(header(&one, "webhook-signature"), header(&two, "webhook-signature"));
}

#[tokio::test]
async fn answers_are_judged_by_their_status() {
    let judged = async |answer: &'static str, send_ms_max: u64| {
        let (port, _requests) = target(vec![answer]).await;
        let sender = patient(INSIDE, Says::new(&[]), send_ms_max);
        send(&sender, &format!("http://127.0.0.1:{port}/")).await
    };
    let of = async |answer: &'static str| judged(answer, 10_000).await;
    assert_eq!(of("HTTP/1.1 200 OK\r\ncontent-length: 0\r\n\r\n").await, Outcome::Delivered);
    assert_eq!(of("HTTP/1.1 410 Gone\r\ncontent-length: 0\r\n\r\n").await, Outcome::Gone);
    assert_eq!(of("HTTP/1.1 404 No\r\ncontent-length: 0\r\n\r\n").await, failed(Reason::Status(404)));
    assert_eq!(of("no http at all\r\n\r\n").await, failed(Reason::NoAnswer));
    // A body that never ends costs no delivery, and silence costs only its time.
    let half = "HTTP/1.1 200 OK\r\ncontent-length: 100\r\n\r\nhalf";
    assert_eq!(judged(half, 1_500).await, Outcome::Delivered);
    assert_eq!(judged("HTTP/1.1 200 OK\r\n", 200).await, failed(Reason::Timeout));
}

#[tokio::test]
async fn an_answer_without_bounds_is_not_read() {
    let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).await.unwrap();
    let port = listener.local_addr().unwrap().port();
    let flood = tokio::spawn(async move {
        let (mut stream, _) = listener.accept().await.unwrap();
        read_request(&mut stream).await;
        stream.write_all(b"HTTP/1.1 200 OK\r\n\r\n").await.unwrap();
        let (much, mut bytes) = (vec![b'x'; 64 * 1024], 0);
        while stream.write_all(&much).await.is_ok() {
            bytes += much.len();
        }
        bytes
    });
    let outcome = send(&sender(INSIDE, Says::new(&[])), &format!("http://127.0.0.1:{port}/")).await;
    assert_eq!(outcome, Outcome::Delivered);
    // What the buffers of both ends hold, and no more.
    assert!(flood.await.unwrap() < 16 * 1024 * 1024);
}

#[tokio::test]
async fn redirects_are_not_followed() {
    let (inside, mut never) = target(vec![OK]).await;
    let location = format!("HTTP/1.1 307 Go\r\nlocation: http://127.0.0.1:{inside}/\r\n\r\n");
    let (port, _requests) = target(vec![location.leak()]).await;
    let outcome = send(&sender(INSIDE, Says::new(&[])), &format!("http://127.0.0.1:{port}/")).await;
    assert_eq!(outcome, failed(Reason::Redirect(307)));
    assert!(never.try_recv().is_err());
}

#[tokio::test]
async fn a_name_that_leads_inside_is_refused() {
    let (port, mut never) = target(vec![OK]).await;
    let url = format!("http://rebound.example.org:{port}/");
    for inside in [&["127.0.0.1"][..], &["::1", "10.0.0.1"], &["::ffff:127.0.0.1"], &["169.254.169.254"]] {
        let resolver = Says::new(inside);
        let outcome = send(&sender(Policy::default(), resolver.clone()), &url).await;
        assert_eq!(outcome, failed(Reason::Internal), "{inside:?}");
        // Asked once: what was checked is what is connected to.
        assert_eq!(resolver.1.load(Ordering::Relaxed), 1);
    }
    assert!(never.try_recv().is_err());
    // The same name and the same target, where the operator allows it.
    assert_eq!(send(&sender(INSIDE, Says::new(&["127.0.0.1"])), &url).await, Outcome::Delivered);
    assert_eq!(header(&never.recv().await.unwrap(), "host"), format!("rebound.example.org:{port}"));
}

#[test]
fn inside_addresses_among_public_ones_are_left_out() {
    let [inside, public]: [IpAddr; 2] = ["127.0.0.1", "1.1.1.1"].map(|address| address.parse().unwrap());
    let check = |found: &[IpAddr], policy: Policy, want: Result<Vec<IpAddr>, Reason>| {
        assert_eq!(admitted(found.to_vec(), policy), want, "{found:?}");
    };
    check(&[inside, public], Policy::default(), Ok(vec![public]));
    check(&[inside, public], INSIDE, Ok(vec![inside, public]));
    check(&[inside], Policy::default(), Err(Reason::Internal));
    check(&[], INSIDE, Err(Reason::Unresolved));
}

#[tokio::test]
async fn what_was_allowed_once_is_checked_again() {
    let (port, mut never) = target(vec![OK]).await;
    for host in ["127.0.0.1", "localhost", "[::1]"] {
        let outcome =
            send(&sender(Policy::default(), Says::new(&[])), &format!("http://{host}:{port}/")).await;
        assert_eq!(outcome, failed(Reason::Target(TargetError::Internal)), "{host}");
    }
    assert!(never.try_recv().is_err());
}

#[tokio::test]
async fn the_system_finds_localhost_where_it_is_allowed() {
    let (port, mut requests) = target(vec![OK]).await;
    let sender =
        Sender::with(INSIDE, Limits::default(), Arc::new(SystemResolver), RootCertStore::empty()).unwrap();
    assert_eq!(send(&sender, &format!("http://localhost:{port}/")).await, Outcome::Delivered);
    assert!(requests.recv().await.is_some());
}

#[tokio::test]
async fn targets_that_are_not_there_fail() {
    let sender = sender(INSIDE, Says::new(&[]));
    assert_eq!(send(&sender, "http://nowhere.example.org/").await, failed(Reason::Unresolved));
    let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).await.unwrap();
    let port = listener.local_addr().unwrap().port();
    drop(listener);
    assert_eq!(send(&sender, &format!("http://127.0.0.1:{port}/")).await, failed(Reason::Unreachable));
}

#[tokio::test]
async fn only_so_many_attempts_run_at_once() {
    let (slow, _requests) = target(vec!["HTTP/1.1 200 OK\r\n"]).await;
    let (port, mut requests) = target(vec![OK]).await;
    let limits = Limits { sends_max: 1, send_ms_max: 1_500, ..Limits::default() };
    let sender = Sender::with(INSIDE, limits, Says::new(&[]), RootCertStore::empty()).unwrap();
    let (slow, next) = (format!("http://127.0.0.1:{slow}/"), format!("http://127.0.0.1:{port}/"));
    let mut both = pin!(join(send(&sender, &slow), send(&sender, &next)));
    assert!(timeout(Duration::from_millis(100), &mut both).await.is_err());
    assert!(requests.try_recv().is_err(), "the second waits for the first");
    assert_eq!(both.await, (failed(Reason::Timeout), Outcome::Delivered));
}

#[tokio::test]
async fn certificates_are_checked_against_the_name() {
    let rcgen::CertifiedKey { cert, signing_key } =
        rcgen::generate_simple_self_signed(vec!["hooks.example.org".to_owned()]).unwrap();
    let certificate: CertificateDer<'static> = cert.der().clone();
    let key = PrivateKeyDer::Pkcs8(PrivatePkcs8KeyDer::from(signing_key.serialize_der()));
    let config = ServerConfig::builder_with_provider(Arc::new(ring::default_provider()))
        .with_safe_default_protocol_versions()
        .unwrap()
        .with_no_client_auth()
        .with_single_cert(vec![certificate.clone()], key)
        .unwrap();
    let acceptor = TlsAcceptor::from(Arc::new(config));
    let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).await.unwrap();
    let port = listener.local_addr().unwrap().port();
    tokio::spawn(async move {
        while let Ok((stream, _)) = listener.accept().await {
            let Ok(mut stream) = acceptor.accept(stream).await else { continue };
            read_request(&mut stream).await;
            stream.write_all(OK.as_bytes()).await.unwrap();
        }
    });
    let mut roots = RootCertStore::empty();
    roots.add(certificate).unwrap();
    let trusting = Sender::with(INSIDE, Limits::default(), Says::new(&["127.0.0.1"]), roots).unwrap();
    let right = format!("https://hooks.example.org:{port}/");
    assert_eq!(send(&trusting, &right).await, Outcome::Delivered);
    let wrong = send(&trusting, &format!("https://other.example.org:{port}/")).await;
    assert!(matches!(wrong, Outcome::Failed { reason: Reason::Tls(_) }), "{wrong:?}");
    let unknown = send(&sender(INSIDE, Says::new(&["127.0.0.1"])), &right).await;
    assert!(matches!(unknown, Outcome::Failed { reason: Reason::Tls(_) }), "{unknown:?}");
}
