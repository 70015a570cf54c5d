/**
 * Why the server denies or closes a document, by the words in which it says so: the type of the problem that it is.
 *
 * The protocol has no codes for it, and the words are English. `ends.test.ts` holds this table to the server's own.
 * What ends the whole socket is none of it: then one is offline, and connects again.
 */
export const ENDS: ReadonlyMap<string, string> = new Map([
  // A token that is not taken (`docs/protocol.md`, Hocuspocus).
  ['permission-denied', 'unauthorized'],
  ['token-expired', 'expired'],
  ['bad-document-name', 'bad-name'],
  ['too-many-documents', 'too-many-documents'],
  ['try-again-later', 'unavailable'],
  ['no token came', 'timeout'],
  // A document that was open (`src/protocol/close.rs`).
  ['the document was deleted', 'not-found'],
  ['you no longer have access: the link was revoked, or you were removed', 'unauthorized'],
  ['too many refused messages', 'misbehaving'],
  ['the stored document is damaged: an operator has to run `wayboard check`', 'damaged'],
]);
