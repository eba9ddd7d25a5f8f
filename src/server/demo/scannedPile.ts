import { buffer } from 'node:stream/consumers';
import { degrees, PDFDocument, type PDFPage, rgb } from '@cantoo/pdf-lib';
import { z } from 'zod';
import type { OpinionBox } from '../../core/paper/opinionBox.ts';
import { receiveMade } from '../files/keepMade.ts';
import { applicationPaper } from '../papers.ts';
import { printApplication } from '../prints.ts';
import { addUpload } from '../store/uploads.ts';
import { applicationOf, type Playing } from './inputOf.ts';
import { contextAt, inside, named } from './scene.ts';

/** A sheet of the story's pile: a page of an application's print as it came back. No application: an empty back. */
const Sheet = z.strictObject({
  application: z.string().optional(),
  /** A page, or the page with the boxes of the opinions. */
  page: z.union([z.number().int(), z.literal('opinions')]).default('opinions'),
  /** Steps that have put their seal and hand on it. */
  sealed: z.array(z.string()).default([]),
  /** How it lay on the glass, clockwise. */
  turn: z.union([z.literal(0), z.literal(90), z.literal(180), z.literal(270)]).default(0),
  /** Printed from other answers; or ink over its code. */
  but: z.enum(['oldVersion', 'inkOnCode']).optional(),
});
type Sheet = z.output<typeof Sheet>;

const dots = (mm: number) => (mm * 72) / 25.4;
const OTHER_VERSION = 'A1B2C3D4E5F6';

/** A round red seal and a name in blue ink in the box of an opinion. */
function seal(page: PDFPage, box: OpinionBox): void {
  const at = (mm: number) => page.getHeight() - dots(mm);
  const [x, y] = [dots(box.x + box.width * 0.68), at(box.y + box.height * 0.55)];
  const red = rgb(0.8, 0.1, 0.14);
  const look = { borderColor: red, borderWidth: dots(1.1), opacity: 0, borderOpacity: 0.85 };
  page.drawCircle({ x, y, size: dots(Math.min(19, box.height * 0.42)), ...look });
  const corner = (index: number) => {
    const [angle, reach] = [(index * Math.PI) / 5, dots(index % 2 === 0 ? 6 : 2.4)];
    return `${(Math.sin(angle) * reach).toFixed(1)} ${(-Math.cos(angle) * reach).toFixed(1)}`;
  };
  const star = Array.from({ length: 10 }, (_, index) => corner(index)).join(' L ');
  page.drawSvgPath(`M ${star} Z`, { x, y, color: red, opacity: 0.85 });
  const hand = 'M 0 0 C 9 -16 14 8 20 -5 S 33 -14 35 2 S 47 -13 56 -3 S 66 -14 72 -1';
  page.drawSvgPath(hand, {
    ...{ x: dots(box.x + box.width * 0.42), y: at(box.y + box.height - 9) },
    ...{ borderColor: rgb(0.1, 0.18, 0.5), borderWidth: 1.3 },
  });
}

/** The print of an application: bytes and boxes. */
async function printOf(playing: Playing, { application, but }: Sheet) {
  const { scene, act, actor } = playing;
  const { deps } = scene;
  const context = contextAt(scene, actor, act.at);
  const id = applicationOf(playing, application);
  const print = await printApplication(deps, context, id);
  if (!print.ok) throw new Error(`demo: ${application}: ${JSON.stringify(print.refusal)}`);
  const { hash, boxes } = print.change;
  if (but !== 'oldVersion') return { bytes: await buffer(await deps.files.open(scene.tenant, hash)), boxes };
  const ordered = await applicationPaper(scene.db, context, id);
  const paper = ordered.ok ? ordered.change.paper : undefined;
  const mark = { ...named(paper?.mark, 'mark of', application), version: OTHER_VERSION };
  return { bytes: (await deps.papers.print({ ...paper!, mark })).bytes, boxes };
}

async function lay(pile: PDFDocument, playing: Playing, sheet: Sheet): Promise<void> {
  if (sheet.application === undefined) {
    pile.addPage([dots(210), dots(297)]);
    return;
  }
  const { bytes, boxes } = await printOf(playing, sheet);
  const number = sheet.page === 'opinions' ? (boxes[0]?.page ?? 1) : sheet.page;
  const [copied] = await pile.copyPages(await PDFDocument.load(bytes), [number - 1]);
  const page = pile.addPage(copied);
  for (const box of boxes) if (box.page === number && sheet.sealed.includes(box.step)) seal(page, box);
  if (sheet.but === 'inkOnCode')
    page.drawRectangle({
      x: 0,
      y: dots(11),
      width: dots(210),
      height: dots(22),
      color: rgb(0.12, 0.12, 0.14),
    });
  page.setRotation(degrees(sheet.turn));
}

/** The scanned pile of an act (openScanBatch): one file of the actor's, made from real prints. Answers its upload. */
export async function scannedPile(playing: Playing): Promise<string> {
  const { scene, act, actor } = playing;
  const pile = await PDFDocument.create();
  for (const sheet of z.array(Sheet).parse(act.pile)) await lay(pile, playing, sheet);
  const received = await receiveMade(scene.deps.files, await pile.save());
  const context = contextAt(scene, actor, act.at);
  const id = context.newId();
  const { hash, size } = received;
  await inside(scene.db, actor, async (tx) => {
    await scene.deps.files.keep(scene.tenant, received);
    await addUpload(tx, context, { id, hash, size, name: '盖章件.pdf', mediaType: 'application/pdf' });
  });
  return id;
}
