/** Makes a picture small enough to travel with a note, as a data URL: at most 48 kB, as it is in everybody's document. */

const LENGTH_MAX = 47_000;
const SIDES = [640, 480, 360, 240, 160];
const QUALITIES = [0.8, 0.6, 0.4];
const FILE_MAX = 40_000_000;

/** `null` if the browser cannot read it, or it is beyond hope. */
export async function smallPicture(file: Blob): Promise<string | null> {
  if (!file.type.startsWith('image/') || file.size > FILE_MAX) return null;
  try {
    const bitmap = await createImageBitmap(file);
    try {
      return shrink(bitmap);
    } finally {
      bitmap.close();
    }
  } catch {
    return null;
  }
}

function shrink(bitmap: ImageBitmap): string | null {
  for (const side of SIDES) {
    const scale = Math.min(side / Math.max(bitmap.width, bitmap.height), 1);
    const canvas = document.createElement('canvas');
    canvas.width = Math.max(Math.round(bitmap.width * scale), 1);
    canvas.height = Math.max(Math.round(bitmap.height * scale), 1);
    canvas.getContext('2d')?.drawImage(bitmap, 0, 0, canvas.width, canvas.height);
    for (const quality of QUALITIES) {
      const url = canvas.toDataURL('image/webp', quality);
      // A browser that cannot write WebP writes PNG: then JPEG is smaller.
      const small = url.startsWith('data:image/webp') ? url : canvas.toDataURL('image/jpeg', quality);
      if (small.length <= LENGTH_MAX) return small;
    }
  }
  return null;
}
