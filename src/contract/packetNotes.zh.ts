import type { PacketNote, PacketNotes } from '../core/packet/packetNote.ts';
import type { Words } from '../core/programme/words.ts';
import { refusalSentence } from './refusalSentence.ts';

const sentences: { readonly [C in keyof PacketNotes]: (params: PacketNotes[C], words: Words) => string } = {
  notPrinted: ({ what, refusal }, words) => `${what}没有打印在内：${refusalSentence(refusal, words)}`,
  fileUnprintable: ({ what, name }) =>
    `${what}的“${name}”无法打印，材料里相应的一页写明了这一点。请打开原文件单独打印，放在这一页后面。`,
  nothingInside: ({ what, material }) =>
    `${what}没有上传证明材料，没有“${material}”可印。如有纸质材料，请另附。`,
  overPageCap: ({ what, material, pages, cap }) =>
    `${what}的${material}有 ${pages} 页，超过规定的 ${cap} 页。请联系填报人精简后重新打印。`,
  summaryNotSealed: ({ body }) => `${body}的汇总表还没有上传盖章件，放在最上面的是打印件，请盖章。`,
};

/** What a note of a packet says to the person. */
export function packetNoteSentence({ code, params }: PacketNote, words: Words): string {
  return (sentences[code] as (params: unknown, words: Words) => string)(params, words);
}
