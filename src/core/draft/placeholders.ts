import type { LintNote } from '../programme/lintNote.ts';
import type { Programme } from '../programme/programme.ts';

/** An example that waits for its real words: 〔推荐单位名称〕. The brackets of a document number hold digits: 〔2019〕22号. */
const example = /〔[^〔〕\d]+〕/;

/** What would stand on papers and be read by the bodies. */
function texts({ city, words, bodies, quota, deadlines, circular }: Programme): [string, string][] {
  const { title, recipients = '', issuer, body = [] } = circular;
  return [
    ...Object.values(city).map((text): [string, string] => ['city', text]),
    ...Object.values(words).map((text): [string, string] => ['words', text]),
    ...bodies.map(({ id, name }): [string, string] => [`bodies › ${id}`, name]),
    ...quota.rows.map(({ id, label }): [string, string] => [`名额表 › ${label} (${id})`, label]),
    ...deadlines.map(({ id, receiver = '' }): [string, string] => [`期限 ${id}`, receiver]),
    ['circular › title', title],
    ['circular › recipients', recipients],
    ['circular › issuer', issuer],
    ...body.map(({ heading = '', text = '' }, at): [string, string] => [
      `circular › body[${at}]`,
      heading + text,
    ]),
  ];
}

/** Examples of a blank programme that nobody has replaced: they must not go out. */
export function placeholders(programme: Programme): LintNote[] {
  return texts(programme).flatMap(([where, text]): LintNote[] => {
    const found = example.exec(text)?.[0];
    if (found === undefined) return [];
    return [{ level: 'error', where, message: `“${found}”是示例，请换成实际的内容` }];
  });
}
