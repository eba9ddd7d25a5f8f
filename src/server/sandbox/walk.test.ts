import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { aCampaign, shippedProgramme } from '../../../test/builders.ts';
import { freshDatabase } from '../../../test/database.ts';
import { rowCounts } from '../../../test/rowCounts.ts';
import type { Check } from '../../core/programme/form.ts';
import type { Programme } from '../../core/programme/programme.ts';
import { loadProgramme } from '../programmeFolder.ts';
import { rolledBack } from './rolledBack.ts';
import { Stage } from './stage.ts';
import { walk } from './walk.ts';

const database = await freshDatabase();
const root = fileURLToPath(new URL('../../../programmes', import.meta.url));
/** The first is played in detail; nothing can be played from a template without bodies. */
const seen = [(await shippedProgramme()).id, 'blank'];
const nothing = { came: async () => {}, filed: async () => {}, report: async () => {} };

/** Plays a programme and takes it all back. */
function played(programme: Programme) {
  return rolledBack(database.app, async (db) => {
    const stage = new Stage(db, programme, 'test');
    const opened = await stage.open();
    if (!opened.ok) throw new Error(JSON.stringify(opened.refusal));
    const outcomes = await walk(stage, 'test', nothing);
    return { outcomes, stuck: stage.stuck, entries: stage.entries };
  });
}

test('the shipped programme goes all the way, with one sent back, one declined and one withdrawn in each track', async () => {
  const { tenant } = await aCampaign(database.app);
  const before = await rowCounts(database, tenant);
  const programme = await shippedProgramme();
  const { outcomes, stuck, entries } = await played(programme);
  expect(stuck).toEqual([]);
  expect(outcomes.map(({ way, state }) => [way, state])).toEqual(
    programme.tracks.flatMap(() => [
      ['straight', 'designated'],
      ['returned', 'designated'],
      ['declined', 'declined'],
      ['withdrawn', 'withdrawn'],
    ]),
  );
  const acts = new Set(entries.map(({ act }) => act));
  for (const act of [
    'submitApplication',
    'returnForCorrection',
    'fileCandidates',
    'fileNil',
    'acceptApplication',
    'designate',
  ])
    expect(acts).toContain(act);
  expect(before.campaign).toBe(1);
  expect(await rowCounts(database, tenant)).toEqual(before);
}, 60_000);

const others = readdirSync(root).filter(
  (name) => existsSync(join(root, name, 'programme.json')) && !seen.includes(name),
);

test.each(others)(
  '%s goes all the way too',
  async (name) => {
    const loaded = await loadProgramme(join(root, name));
    if (!loaded.ok) throw new Error(JSON.stringify(loaded.problems));
    const { outcomes, stuck, entries } = await played(loaded.programme);
    expect(stuck.filter(({ level }) => level === 'error')).toEqual([]);
    expect(entries.filter(({ refused }) => refused !== null)).toEqual([]);
    expect(outcomes.filter(({ asMeant }) => !asMeant)).toEqual([]);
    expect(new Set(outcomes.map(({ track }) => track)).size).toBe(loaded.programme.tracks.length);
  },
  60_000,
);

test('what it cannot get past is told with the element of the programme that caused it', async () => {
  const base = await shippedProgramme();
  const track = base.tracks[0]!;
  const rows = base.quota.rows.map((row) => ({ ...row, cells: {} }));
  const empty = await played({ ...base, tracks: [track], quota: { ...base.quota, rows } });
  expect(empty.outcomes).toEqual([]);
  expect(empty.stuck).toMatchObject([
    { level: 'warning', draftStep: 'quota', where: expect.stringContaining(track.id) },
  ]);

  const form = base.forms.find(({ id }) => id === track.form)!;
  const impossible = { kind: 'number', id: 'odd', label: '怪数', min: 5, max: 6, required: true } as const;
  const [first, ...others] = form.sections;
  const asked = { ...form, sections: [{ ...first!, fields: [...first!.fields, impossible] }, ...others] };
  const checks: Check[] = [
    ...form.checks,
    { id: 'X1', level: 'error', kind: 'sumEquals', parts: ['odd', 'odd'], total: 'odd' },
  ];
  const stopped = await played({ ...base, tracks: [track], forms: [{ ...asked, checks }] });
  expect(stopped.stuck[0]).toMatchObject({
    where: expect.stringContaining('怪数 (odd)'),
    draftStep: 'forms',
  });
  expect(
    stopped.entries.filter(({ act, refused }) => act === 'submitApplication' && refused === null),
  ).toEqual([]);

  const deadlines = base.deadlines.map((one) => ({ ...one, due: '2019-01-31', hardClose: '2019-01-31' }));
  const late = await played({ ...base, tracks: [track], deadlines });
  expect(late.stuck.map(({ about }) => about)).toHaveLength(1);
  expect(late.entries.find(({ act }) => act === 'submitApplication')).toMatchObject({
    refused: expect.stringMatching(/截止|期限|已过/),
  });
}, 60_000);
