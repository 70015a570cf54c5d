//! Just enough reading of Rust source to see which paths it names, without building it.
//!
//! Comments and literals are blanked, and so is everything under `#[cfg(test)]`; what is left is cut into words,
//! and `use` trees are spread out. Macros are read as written, not expanded.

use std::path::{Path, PathBuf};

/// One file of Rust, read for the rules.
pub(crate) struct Source {
    /// Its path from the root of the repository.
    pub(crate) path: PathBuf,
    /// The sentences of its `//!` comment, joined.
    pub(crate) module_doc: String,
    /// Lines that are not under `#[cfg(test)]`.
    pub(crate) lines: usize,
    /// Every path that its code names, such as `["crate", "room", "Limits"]`; tests left out.
    pub(crate) paths: Vec<Vec<String>>,
    /// The modules that it declares: their names, and whether only tests have them.
    pub(crate) declares: Vec<(String, Scope)>,
}

/// Where a module is compiled.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Scope {
    Always,
    TestsOnly,
}

const TEST_MARK: &str = "#[cfg(test)]";

impl Source {
    /// Reads `text`, which is the content of the file at `path`.
    pub(crate) fn read(path: &Path, text: &str) -> Self {
        let docs = text.lines().take_while(|line| line.starts_with("//!"));
        let module_doc = docs.map(|line| line.trim_start_matches("//!").trim()).collect::<Vec<_>>().join(" ");
        let code = blank_literals(text);
        let (code, tests) = split_tests(&code);
        let all = declared(&words(&code)).into_iter().map(|name| (name, Scope::Always));
        let tests_only = declared(&words(&tests)).into_iter().map(|name| (name, Scope::TestsOnly));
        Self {
            path: path.to_owned(),
            module_doc,
            lines: text.lines().count() - tests.lines().filter(|line| !line.trim().is_empty()).count(),
            paths: paths(&words(&code)),
            declares: all.chain(tests_only).collect(),
        }
    }
}

/// `text` with comments, strings and characters replaced by spaces; lines stay where they are.
fn blank_literals(text: &str) -> String {
    let chars: Vec<char> = text.chars().collect();
    let mut out = String::with_capacity(text.len());
    let mut at = 0;
    while at < chars.len() {
        let end = literal_end(&chars, at).unwrap_or(at);
        if end == at {
            out.push(chars[at]);
            at += 1;
        } else {
            out.extend(chars[at..end].iter().map(|c| if *c == '\n' { '\n' } else { ' ' }));
            at = end;
        }
    }
    out
}

/// Where the comment or literal that begins at `at` ends; nothing if none begins there.
fn literal_end(chars: &[char], at: usize) -> Option<usize> {
    let next = chars.get(at + 1);
    let in_word = at > 0 && (chars[at - 1].is_alphanumeric() || chars[at - 1] == '_');
    match chars[at] {
        '/' if next == Some(&'/') => Some(find(chars, at, |c| c == '\n').unwrap_or(chars.len())),
        '/' if next == Some(&'*') => Some(block_comment_end(chars, at)),
        '"' => Some(string_end(chars, at + 1)),
        'r' if !in_word || at > 0 && chars[at - 1] == 'b' => raw_string_end(chars, at + 1),
        '\'' if next == Some(&'\\') => find(chars, at + 3, |c| c == '\'').map(|end| end + 1),
        '\'' if chars.get(at + 2) == Some(&'\'') => Some(at + 3),
        _ => None,
    }
}

fn find(chars: &[char], from: usize, wanted: impl Fn(char) -> bool) -> Option<usize> {
    chars.iter().skip(from).position(|c| wanted(*c)).map(|offset| from + offset)
}

fn block_comment_end(chars: &[char], from: usize) -> usize {
    let (mut depth, mut at) = (0, from);
    while at < chars.len() {
        match chars[at..] {
            ['/', '*', ..] => (depth, at) = (depth + 1, at + 2),
            ['*', '/', ..] => (depth, at) = (depth - 1, at + 2),
            _ => at += 1,
        }
        if depth == 0 {
            return at;
        }
    }
    at
}

fn string_end(chars: &[char], mut at: usize) -> usize {
    while at < chars.len() {
        match chars[at] {
            '\\' => at += 2,
            '"' => return at + 1,
            _ => at += 1,
        }
    }
    chars.len()
}

/// The end of a raw string whose hashes or quote begin at `at`.
fn raw_string_end(chars: &[char], at: usize) -> Option<usize> {
    let hashes = chars.get(at..)?.iter().take_while(|c| **c == '#').count();
    let open = at + hashes;
    if chars.get(open) != Some(&'"') {
        return None;
    }
    let closes = |end: usize| {
        chars[end] == '"' && chars[end + 1..].iter().take(hashes).filter(|c| **c == '#').count() == hashes
    };
    (open + 1..chars.len()).find(|end| closes(*end)).map(|end| end + 1 + hashes)
}

/// Code with the items under `#[cfg(test)]` blanked, and those items alone.
fn split_tests(code: &str) -> (String, String) {
    let (mut rest, mut tests) = (code.to_owned(), blank(code));
    while let Some(start) = rest.find(TEST_MARK) {
        let end = item_end(&rest, start + TEST_MARK.len());
        tests.replace_range(start..end, &rest[start..end]);
        let blanked = blank(&rest[start..end]);
        rest.replace_range(start..end, &blanked);
    }
    (rest, tests)
}

fn blank(text: &str) -> String {
    text.chars().flat_map(|c| if c == '\n' { vec!['\n'] } else { vec![' '; c.len_utf8()] }).collect()
}

/// The end of the item that follows an attribute: its semicolon, or the brace that closes it.
fn item_end(code: &str, from: usize) -> usize {
    let mut depth = 0_usize;
    for (offset, c) in code[from..].char_indices() {
        match c {
            ';' if depth == 0 => return from + offset + 1,
            '{' => depth += 1,
            '}' => {
                depth = depth.saturating_sub(1);
                if depth == 0 {
                    return from + offset + 1;
                }
            }
            _ => {}
        }
    }
    code.len()
}

/// Identifiers, `::`, and single other characters.
fn words(code: &str) -> Vec<&str> {
    let mut words = Vec::new();
    let mut rest = code.trim_start();
    while let Some(first) = rest.chars().next() {
        let length = if first.is_alphanumeric() || first == '_' {
            rest.find(|c: char| !c.is_alphanumeric() && c != '_').unwrap_or(rest.len())
        } else if rest.starts_with("::") {
            2
        } else {
            first.len_utf8()
        };
        words.push(&rest[..length]);
        rest = rest[length..].trim_start();
    }
    words
}

fn is_name(word: &str) -> bool {
    word.starts_with(|c: char| c.is_alphabetic() || c == '_')
}

/// Names in `mod name;` and `mod name {`.
fn declared(words: &[&str]) -> Vec<String> {
    let declarations = words.windows(3).filter(|three| three[0] == "mod" && matches!(three[2], ";" | "{"));
    declarations.map(|three| three[1].to_owned()).collect()
}

/// All paths of more than one part, and the imported ones of one part.
fn paths(words: &[&str]) -> Vec<Vec<String>> {
    let mut found = Vec::new();
    let mut at = 0;
    while at < words.len() {
        if words[at] == "use" {
            at = spread(words, at + 1, &[], &mut found);
        } else if is_name(words[at]) {
            let mut path = vec![words[at].to_owned()];
            while at + 2 < words.len() && words[at + 1] == "::" && is_name(words[at + 2]) {
                at += 2;
                path.push(words[at].to_owned());
            }
            if path.len() > 1 {
                found.push(path);
            }
            at += 1;
        } else {
            at += 1;
        }
    }
    found
}

/// Spreads one branch of a `use` tree; answers with the position of what follows it.
fn spread(words: &[&str], mut at: usize, stem: &[String], found: &mut Vec<Vec<String>>) -> usize {
    let mut path = stem.to_vec();
    while at < words.len() {
        match words[at] {
            "::" => at += 1,
            "as" => at += 2,
            "{" => {
                at += 1;
                while at < words.len() && words[at] != "}" {
                    at = spread(words, at, &path, found);
                    at += usize::from(words.get(at) == Some(&","));
                }
                return at + 1;
            }
            name if is_name(name) || name == "*" => {
                path.push(name.to_owned());
                at += 1;
            }
            _ => break,
        }
    }
    found.push(path);
    at
}

#[cfg(test)]
mod tests {
    use super::{Scope, Source};
    use std::path::Path;

    fn read(text: &str) -> Source {
        Source::read(Path::new("src/x.rs"), text)
    }

    fn joined(text: &str) -> Vec<String> {
        read(text).paths.iter().map(|path| path.join("::")).collect()
    }

    #[test]
    fn use_trees_are_spread_out() {
        assert_eq!(
            joined("pub use a::{b, c::{d as e, self}, *};"),
            ["a::b", "a::c::d", "a::c::self", "a::*"]
        );
    }

    #[test]
    fn paths_in_code_count_and_those_in_literals_and_comments_do_not() {
        let text =
            "fn f<'a>(x: &'a str) { yrs::go('\\'', \"sled::a\", r#\"sled::b\"#); /* sled::c */ } // sled::d";
        assert_eq!(joined(text), ["yrs::go"]);
    }

    #[test]
    fn what_only_tests_have_is_left_out() {
        let source = read(
            "//! Doc.\nmod a;\n#[cfg(test)]\nmod tests {\n    use yrs::X;\n}\nuse b::c;\n#[cfg(test)]\nmod d;\n",
        );
        assert_eq!(source.paths, [["b", "c"]]);
        assert_eq!(source.lines, 3);
        let names = ["a", "tests", "d"].map(str::to_owned);
        let [a, tests, d] = names;
        assert_eq!(source.declares, [(a, Scope::Always), (tests, Scope::TestsOnly), (d, Scope::TestsOnly)]);
    }
}
