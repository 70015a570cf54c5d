//! The text of a shape: plain in older files, a tree of paragraphs in newer ones.

use serde_json::Value;

use crate::intake::json;

/// How deep lists in lists are read.
const DEPTH_MAX: usize = 32;

/// The text of a shape with these properties; empty if it has none.
pub(super) fn of(props: &Value) -> String {
    if let Some(rich) = props.get("richText") {
        let mut text = String::new();
        walk(rich, 0, &mut text);
        return text.trim_end().to_owned();
    }
    json::text(props, "text").unwrap_or_default().to_owned()
}

fn walk(node: &Value, depth: usize, text: &mut String) {
    if depth > DEPTH_MAX {
        return;
    }
    match json::text(node, "type") {
        Some("text") => text.push_str(json::text(node, "text").unwrap_or_default()),
        Some("hardBreak") => text.push('\n'),
        kind => {
            for child in json::list(node, "content") {
                walk(child, depth + 1, text);
            }
            if matches!(kind, Some("paragraph" | "heading" | "codeBlock")) {
                text.push('\n');
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn paragraphs_are_lines() {
        let bold = json!([{ "type": "bold" }]);
        let item = json!({ "type": "listItem", "content": [{ "type": "paragraph", "content": [{ "type": "text", "text": "item" }] }] });
        let rich = json!({ "richText": { "type": "doc", "content": [
            { "type": "paragraph", "content": [{ "type": "text", "text": "one " }, { "type": "text", "text": "two", "marks": bold }] },
            { "type": "paragraph" },
            { "type": "bulletList", "content": [item] },
        ] } });
        assert_eq!(of(&rich), "one two\n\nitem");
        assert_eq!(of(&json!({ "text": "plain" })), "plain");
        assert_eq!(of(&json!({})), "");
    }
}
