//! Content that Yjs 13 writes and yrs 0.28 cannot hold, rewritten into content that it can, and back.
//!
//! Clocks and places never change, only content does, so the two sides agree on every id. Stand-ins are told from
//! honest content by a mark that starts with U+10FFFD, a private character that nobody types; honest content
//! that starts like that is wrapped too, so that translating out always undoes translating in:
//!
//! | Yjs writes | what yrs 0.28 does with it | what it gets instead |
//! |---|---|---|
//! | XML hook with its name | does not read the name: the rest is garbage | XML element, name = mark `h` name |
//! | subdocument | forgets `meta`, adds options, makes a live document | bytes: mark `d` id and options |
//! | 64-bit integer | makes it a number unless it is beyond 2^53 | bytes: mark `n` integer |
//! | -0 | makes it 0 | -0 as a float, which needs no way back |
//! | JSON with lone surrogates, long numbers | refuses it, or rounds | text: mark `j` JSON |
//!
//! What stays different: yrs forgets the order of an object's keys. JavaScript compares objects without it.
//!
//! Not here: what people see of such content; `room/document` asks [`recognise`] when it writes JSON.

use std::borrow::Cow;
use std::ops::Range;

use super::cursor::write_buffer;
use super::json::{Json, quote, unquote};
use super::walk::{
    ANY_BIGINT, ANY_BUFFER, BINARY, Leaf, SUBDOCUMENT, Visit, XML_ELEMENT, XML_HOOK, is_subdocument, walk,
};
use super::{Limits, Refusal};

/// What every stand-in starts with: U+10FFFD, then our own letters.
pub(super) const MARK: [u8; 7] = *b"\xf4\x8f\xbf\xbdwb:";

const HOOK: u8 = b'h';
const DOCUMENT: u8 = b'd';
const INTEGER: u8 = b'n';
const JSON: u8 = b'j';
/// Honest content that looks like a stand-in.
const WRAPPED: u8 = b'w';

/// What a stand-in stands for, for those who show a document's content.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Foreign<'a> {
    /// An XML hook of this name (from an element's name).
    Hook(&'a str),
    /// A subdocument with this id (from bytes).
    Subdocument(&'a str),
    /// A 64-bit integer (from bytes).
    Integer(i64),
    /// A JSON text (from text in an embed or a formatting value).
    Json(&'a str),
    /// Honest content as it was.
    Wrapped(&'a [u8]),
}

/// Is `content`, some bytes, an element's name or a text, a stand-in, and for what?
pub fn recognise(content: &[u8]) -> Option<Foreign<'_>> {
    let (&tag, body) = content.strip_prefix(&MARK)?.split_first()?;
    match tag {
        HOOK => std::str::from_utf8(body).ok().map(Foreign::Hook),
        DOCUMENT => {
            let id = super::cursor::Cursor::new(body).text().ok()?;
            Some(Foreign::Subdocument(id))
        }
        INTEGER => body.try_into().ok().map(|bytes| Foreign::Integer(i64::from_be_bytes(bytes))),
        JSON => std::str::from_utf8(body).ok().map(Foreign::Json),
        WRAPPED => Some(Foreign::Wrapped(body)),
        _ => None,
    }
}

/// Must this be rewritten before yrs may read it?
pub(super) fn is_foreign(leaf: &Leaf<'_>) -> bool {
    match leaf {
        Leaf::NegativeZero(_) | Leaf::BigInt(_) | Leaf::Subdocument(..) | Leaf::Hook(..) => true,
        Leaf::Buffer(_, body) | Leaf::Binary(_, _, body) => body.starts_with(&MARK),
        Leaf::Json(_, _, json) => *json == Json::Odd,
        Leaf::Element(_, name) => name.as_bytes().starts_with(&MARK),
    }
}

/// An update from a client, made ready for yrs. Borrowed when there is nothing to rewrite.
pub fn inward(update: &[u8]) -> Result<Cow<'_, [u8]>, Refusal> {
    let mut inward = Inward(Rewrite::new(update));
    walk(update, &Limits::unlimited(), &mut inward)?;
    Ok(inward.0.finish())
}

/// An update from yrs, made ready for clients. Borrowed when there is nothing to rewrite.
///
/// Whatever is no update is left as it is.
pub fn outward(update: &[u8]) -> Cow<'_, [u8]> {
    if !holds_mark(update) {
        return Cow::Borrowed(update);
    }
    let mut outward = Outward(Rewrite::new(update));
    match walk(update, &Limits::unlimited(), &mut outward) {
        Ok(()) => outward.0.finish(),
        Err(_) => Cow::Borrowed(update),
    }
}

/// Nearly no update holds a stand-in; finding that out must cost less than reading it.
fn holds_mark(update: &[u8]) -> bool {
    // The first byte of the mark is rare in text and common in clocks, so most pieces are done with in one search.
    const PIECE: usize = 64;
    update.chunks(PIECE).enumerate().any(|(piece, bytes)| {
        let from = piece * PIECE;
        bytes.contains(&MARK[0]) && (from..from + bytes.len()).any(|at| update[at..].starts_with(&MARK))
    })
}

/// A copy of an update with some of its bytes replaced.
struct Rewrite<'a> {
    from: &'a [u8],
    /// How much of `from` is settled.
    at: usize,
    out: Vec<u8>,
}

impl<'a> Rewrite<'a> {
    fn new(from: &'a [u8]) -> Self {
        Self { from, at: 0, out: Vec::new() }
    }

    /// The place of `range` in the copy is where the answer ends; what follows is appended by the caller.
    fn replace(&mut self, range: Range<usize>) -> &mut Vec<u8> {
        self.out.extend_from_slice(&self.from[self.at..range.start]);
        self.at = range.end;
        &mut self.out
    }

    /// Changes the kind in a block's info byte.
    fn kind(&mut self, info_at: usize, kind: u8) {
        let info = self.from[info_at] & 0xf0 | kind;
        self.replace(info_at..info_at + 1).push(info);
    }

    fn finish(mut self) -> Cow<'a, [u8]> {
        if self.at == 0 {
            return Cow::Borrowed(self.from);
        }
        self.out.extend_from_slice(&self.from[self.at..]);
        Cow::Owned(self.out)
    }
}

fn marked(tag: u8, body: &[u8]) -> Vec<u8> {
    [&MARK, &[tag][..], body].concat()
}

struct Inward<'a>(Rewrite<'a>);

impl Visit for Inward<'_> {
    fn leaf(&mut self, leaf: Leaf<'_>) {
        if !is_foreign(&leaf) {
            return;
        }
        let rewrite = &mut self.0;
        match leaf {
            Leaf::NegativeZero(range) => rewrite.replace(range).extend_from_slice(&[124, 0x80, 0, 0, 0]),
            Leaf::BigInt(range) => {
                let content = marked(INTEGER, &rewrite.from[range.start + 1..range.end]);
                let out = rewrite.replace(range);
                out.push(ANY_BUFFER);
                write_buffer(out, &content);
            }
            Leaf::Buffer(range, body) => {
                let out = rewrite.replace(range);
                out.push(ANY_BUFFER);
                write_buffer(out, &marked(WRAPPED, body));
            }
            Leaf::Binary(_, range, body) => write_buffer(rewrite.replace(range), &marked(WRAPPED, body)),
            Leaf::Subdocument(info_at, range) => {
                let content = marked(DOCUMENT, &rewrite.from[range.clone()]);
                rewrite.kind(info_at, BINARY);
                write_buffer(rewrite.replace(range), &content);
            }
            Leaf::Json(range, text, _) => {
                let mut quoted = Vec::with_capacity(text.len() + 16);
                quote(&mut quoted, &marked(JSON, text.as_bytes()));
                write_buffer(rewrite.replace(range), &quoted);
            }
            Leaf::Element(range, name) => element(rewrite.replace(range), &marked(WRAPPED, name.as_bytes())),
            Leaf::Hook(range, name) => element(rewrite.replace(range), &marked(HOOK, name.as_bytes())),
        }
    }
}

fn element(out: &mut Vec<u8>, name: &[u8]) {
    out.push(XML_ELEMENT);
    write_buffer(out, name);
}

struct Outward<'a>(Rewrite<'a>);

impl Visit for Outward<'_> {
    fn leaf(&mut self, leaf: Leaf<'_>) {
        let rewrite = &mut self.0;
        match leaf {
            Leaf::Buffer(range, body) => buffer_outward(rewrite, range, body),
            Leaf::Binary(info_at, range, body) => binary_outward(rewrite, info_at, range, body),
            Leaf::Json(range, text, _) => {
                let Some(content) = text.contains('\u{10fffd}').then(|| unquote(text.as_bytes())).flatten()
                else {
                    return;
                };
                if let Some(Foreign::Json(json)) = recognise(&content) {
                    write_buffer(rewrite.replace(range), json.as_bytes());
                }
            }
            Leaf::Element(range, name) => match recognise(name.as_bytes()) {
                Some(Foreign::Hook(name)) => {
                    let out = rewrite.replace(range);
                    out.push(XML_HOOK);
                    write_buffer(out, name.as_bytes());
                }
                Some(Foreign::Wrapped(name)) => element(rewrite.replace(range), name),
                Some(Foreign::Subdocument(_) | Foreign::Integer(_) | Foreign::Json(_)) | None => {}
            },
            Leaf::NegativeZero(_) | Leaf::BigInt(_) | Leaf::Subdocument(..) | Leaf::Hook(..) => {}
        }
    }
}

fn buffer_outward(rewrite: &mut Rewrite<'_>, range: Range<usize>, body: &[u8]) {
    match recognise(body) {
        Some(Foreign::Integer(integer)) => {
            let out = rewrite.replace(range);
            out.push(ANY_BIGINT);
            out.extend_from_slice(&integer.to_be_bytes());
        }
        Some(Foreign::Wrapped(body)) => {
            let out = rewrite.replace(range);
            out.push(ANY_BUFFER);
            write_buffer(out, body);
        }
        Some(Foreign::Hook(_) | Foreign::Subdocument(_) | Foreign::Json(_)) | None => {}
    }
}

fn binary_outward(rewrite: &mut Rewrite<'_>, info_at: usize, range: Range<usize>, body: &[u8]) {
    match recognise(body) {
        Some(Foreign::Subdocument(_)) => {
            let content = &body[MARK.len() + 1..];
            if is_subdocument(content, Limits::unlimited().depth_max) {
                rewrite.kind(info_at, SUBDOCUMENT);
                rewrite.replace(range).extend_from_slice(content);
            }
        }
        Some(Foreign::Wrapped(body)) => write_buffer(rewrite.replace(range), body),
        Some(Foreign::Hook(_) | Foreign::Integer(_) | Foreign::Json(_)) | None => {}
    }
}
