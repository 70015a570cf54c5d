/**
 * A photo that somebody chose, made small enough to live in the document: a data URL of a square picture.
 *
 * `createImageBitmap` reads the file itself, so nothing is fetched and the page's content security policy has no say.
 */
import { LIMITS } from '../../board/types.ts';

const SIDE = 240;
const QUALITIES = [0.85, 0.7, 0.5, 0.3];

/** `null`: the file is no picture that this browser can read. */
export async function photoOf(file: Blob): Promise<string | null> {
  const picture = await createImageBitmap(file).catch(() => null);
  if (picture === null) return null;
  try {
    return encode(cropped(picture));
  } finally {
    picture.close();
  }
}

/** The middle square: faces are there. */
function cropped(picture: ImageBitmap): HTMLCanvasElement {
  const canvas = document.createElement('canvas');
  const side = Math.min(picture.width, picture.height);
  canvas.width = SIDE;
  canvas.height = SIDE;
  const [left, top] = [(picture.width - side) / 2, (picture.height - side) / 2];
  const pen = canvas.getContext('2d');
  if (pen === null) return canvas;
  // JPEG has no transparency: what is clear in the original becomes white and not black.
  pen.fillStyle = '#fff';
  pen.fillRect(0, 0, SIDE, SIDE);
  pen.drawImage(picture, left, top, side, side, 0, 0, SIDE, SIDE);
  return canvas;
}

function encode(canvas: HTMLCanvasElement): string | null {
  const tries = QUALITIES.map((quality) => () => canvas.toDataURL('image/jpeg', quality));
  for (const attempt of tries) {
    const url = attempt();
    if (url.length <= LIMITS.photo) return url;
  }
  return null;
}
