/** The few frames of the Hocuspocus dialect that the tests read or forge (`docs` has all). */

const SYNC = 0;
const UPDATE = 2;
const AUTH = 2;
const CLOSE = 7;
const SYNC_STATUS = 8;

export const frame = {
  AUTH,
  SYNC_STATUS,
  read(bytes: Buffer): { name: string; type: number; body: Buffer } {
    const { value: length, next } = readVarUint(bytes, 0);
    const type = next + length;
    return {
      name: bytes.toString('utf8', next, type),
      type: bytes[type] ?? -1,
      body: bytes.subarray(type + 1),
    };
  },
  isUpdate(bytes: Buffer): boolean {
    const { type, body } = frame.read(bytes);
    return type === SYNC && body[0] === UPDATE;
  },
  authenticated: (name: string, scope: string): Buffer =>
    Buffer.concat([text(name), Buffer.of(AUTH, 2), text(scope)]),
  denied: (name: string, reason: string): Buffer =>
    Buffer.concat([text(name), Buffer.of(AUTH, 1), text(reason)]),
  closed: (name: string, reason: string): Buffer =>
    Buffer.concat([text(name), Buffer.of(CLOSE), text(reason)]),
  refused: (name: string): Buffer => Buffer.concat([text(name), Buffer.of(SYNC_STATUS, 0)]),
};

function text(value: string): Buffer {
  const bytes = Buffer.from(value);
  return Buffer.concat([varUint(bytes.length), bytes]);
}

function varUint(value: number): Buffer {
  const bytes: number[] = [];
  for (; value > 127; value >>>= 7) bytes.push((value & 127) | 128);
  return Buffer.of(...bytes, value);
}

function readVarUint(bytes: Buffer, from: number): { value: number; next: number } {
  let value = 0;
  for (let at = from, shift = 0; ; at++, shift += 7) {
    const byte = bytes[at] ?? 0;
    value |= (byte & 127) << shift;
    if (byte < 128) return { value, next: at + 1 };
  }
}
