import { circularPlace } from '../../programme/circularPlace.ts';
import type { Programme } from '../../programme/programme.ts';
import { moveWords } from '../moveYear.ts';
import { alignTexts } from './alignTexts.ts';
import type { Change, TextRow } from './comparison.ts';

type Paragraph = NonNullable<Programme['circular']['body']>[number];

const written = ({ heading = '', text = '' }: Paragraph) => heading + text;

/** The words as they are read: places filled with what the programme decides. */
const filled = (programme: Programme, text: string) =>
  text.replace(/\{([^{}]*)\}/g, (whole, place: string) => circularPlace(programme, place) ?? whole);

interface Side {
  readonly programme: Programme;
  /** As written, with its places. */
  readonly text: string | undefined;
}

/** One text of both; `moved` when nothing but the year and what its places say is other. */
export function textRow(path: string, label: string, was: Side, is: Side): TextRow {
  const read = ({ programme, text }: Side) =>
    text === undefined || text === '' ? null : filled(programme, text);
  const [before, after] = [read(was), read(is)];
  return { path, label, before, after, change: changeOf(was, is, before, after) };
}

function changeOf(was: Side, is: Side, before: string | null, after: string | null): Change {
  if (before === after) return 'same';
  if (before === null) return 'added';
  if (after === null) return 'removed';
  const { text } = moveWords({ text: was.text }, was.programme.year, is.programme.year);
  return text === is.text ? 'moved' : 'changed';
}

function paragraphs(before: Programme, after: Programme): TextRow[] {
  const [was, is] = [before, after].map(({ circular }) => (circular.body ?? []).map(written));
  const moved = was!.map((text) => moveWords({ text }, before.year, after.year).text);
  return alignTexts(moved, is!).map(({ before: i, after: j }) =>
    textRow(
      `circular.body.${j ?? i}`,
      j === undefined ? `正文原第 ${i! + 1} 段` : `正文第 ${j + 1} 段`,
      { programme: before, text: i === undefined ? undefined : was![i] },
      { programme: after, text: j === undefined ? undefined : is![j] },
    ),
  );
}

/** Title, addressees, paragraphs, annexes and signature of the circular, paragraph by paragraph; then the names of the year. */
export function compareTexts(before: Programme, after: Programme): TextRow[] {
  const row = (path: string, label: string, of: (programme: Programme) => string | null | undefined) =>
    textRow(
      path,
      label,
      { programme: before, text: of(before) ?? undefined },
      { programme: after, text: of(after) ?? undefined },
    );
  const annexes = Math.max(before.circular.annexes.length, after.circular.annexes.length);
  return [
    row('title', '年度工作名称', ({ title }) => title),
    row('circular.title', '通知标题', ({ circular }) => circular.title),
    row('circular.number', '文号', ({ circular }) => circular.number),
    row('circular.recipients', '主送单位', ({ circular }) => circular.recipients),
    ...paragraphs(before, after),
    ...[...Array(annexes).keys()].map((at) =>
      row(`circular.annexes.${at}`, `附件第 ${at + 1} 项`, ({ circular }) => circular.annexes[at]),
    ),
    row('circular.issuer', '发文单位', ({ circular }) => circular.issuer),
    row('quota.title', '名额表标题', ({ quota }) => quota.title),
    row('summary.title', '汇总表标题', ({ summary }) => summary.title),
    row('nameRule', '名称后缀', ({ nameRule }) => nameRule.suffix),
  ];
}
