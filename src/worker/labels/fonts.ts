import bold from '@fontsource/inter/files/inter-latin-700-normal.woff';
import regular from '@fontsource/inter/files/inter-latin-400-normal.woff';
import boldBeyond from '@fontsource/inter/files/inter-latin-ext-700-normal.woff';
import regularBeyond from '@fontsource/inter/files/inter-latin-ext-400-normal.woff';
import { type Face, type Faces, openFace } from './faces';
import { unpackWoff } from './unpack-woff';

/** Opens the typeface of the labels: Inter, with the letters of Wales and of the rest of Europe in cuts of their own. */
export async function openFaces(): Promise<Faces> {
  return {
    regular: [await face('Inter-Regular', regular), await face('Inter-Regular-Ext', regularBeyond)],
    bold: [await face('Inter-Bold', bold), await face('Inter-Bold-Ext', boldBeyond)],
  };
}

async function face(name: string, file: ArrayBuffer): Promise<Face> {
  return openFace(name, await unpackWoff(file));
}
