import { expect } from 'vitest';
import type { Actor } from '../src/core/access/roles.ts';
import { openScanBatch } from '../src/server/commands/openScanBatch.ts';
import { scanBatch } from '../src/server/queries/scanBatch.ts';
import { aCampaign, anApplication, aPerson, as, aUnit, yes } from './builders.ts';
import type { FreshDatabase } from './database.ts';
import { aDesk, aPrint, markOf, type PilePage, startClock } from './piles.ts';

/** A campaign in which piles are scanned: its people, their printed applications, and piles of scripted pages. */
export async function aScanWorld(database: FreshDatabase) {
  const db = database.app;
  const desk = await aDesk(database);
  const campaign = await aCampaign(db);
  const clock = await startClock(database, campaign);
  const body = campaign.bodies.shashi!;
  const unit = await aUnit(campaign, body);
  const by = (actor: Actor) => as(db, actor, clock());
  let looks = 1000;
  const pile = async (
    actor: Actor,
    at: { body?: string; unit?: string },
    ...files: (PilePage[] | object)[]
  ) => {
    const uploads: string[] = [];
    for (const file of files) uploads.push(await desk.upload(actor, file));
    const { batch } = yes(await by(actor).run(openScanBatch, { campaign: campaign.id, ...at, uploads }));
    expect(await desk.work()).toBe(1);
    expect(desk.faults).toEqual([]);
    return yes(await by(actor).ask(scanBatch, { batch }));
  };
  return {
    ...{ db, desk, campaign, clock, body, unit, by, pile },
    union: await aPerson(campaign, 'hostUnion', { unit }),
    officer: await aPerson(campaign, 'bodyOfficer', { body }),
    stranger: await aPerson(campaign, 'bodyOfficer', { body: campaign.bodies.songzi! }),
    city: await aPerson(campaign, 'cityOfficer'),
    /** An application of the unit at its first step, printed. */
    async printed(wanted: Partial<Parameters<typeof anApplication>[1]> = {}) {
      const made = await anApplication(campaign, { body, unit, state: 'atStep', ...wanted });
      await aPrint(campaign, made);
      return made;
    },
    /** A sheet, other bytes each time. */
    sheet: (of: Parameters<typeof markOf>[1], more: Parameters<typeof markOf>[2] = {}): PilePage => ({
      marks: [markOf(campaign, of, more)],
      look: looks++,
    }),
    /** A page without a code, other bytes each time. */
    page: (): PilePage => ({ look: looks++ }),
    /** One page that is filed. */
    async only(actor: Actor, at: { body?: string; unit?: string }, page: PilePage) {
      const { pages } = await pile(actor, at, [page]);
      expect(pages).toMatchObject([{ state: 'filed' }]);
      return pages[0]!;
    },
  };
}

/** What became of the pages: the reason, or file number and generation. */
export function told({
  pages,
}: {
  readonly pages: readonly {
    readonly reason: string | null;
    readonly fileNumber: string | null;
    readonly generation: number | null;
  }[];
}): string[] {
  return pages.map((page) => page.reason ?? `${page.fileNumber} ${page.generation}`);
}
