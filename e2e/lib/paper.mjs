// What a page becomes on paper.
import { extractText, getDocumentProxy } from 'unpdf';

/** Prints as Ctrl+P does, and reads the paper. */
export async function print(page) {
  const pdf = await page.pdf({ preferCSSPageSize: true, tagged: true });
  const document = await getDocumentProxy(new Uint8Array(pdf));
  const { totalPages, text } = await extractText(document, { mergePages: true });
  const [, , width, height] = (await document.getPage(1)).view;
  const { info } = await document.getMetadata();
  const tagged = Boolean((await document.getMarkInfo())?.Marked);
  return { bytes: pdf, pages: totalPages, text: text.replaceAll('\u00a0', ' '), width: Math.round(width), height: Math.round(height), tagged, language: info.Language };
}
