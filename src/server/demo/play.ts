import { perform } from './perform.ts';
import { named, type Scene } from './scene.ts';
import type { Act } from './story.ts';

interface Dated {
  readonly act: Act;
  readonly own: string | undefined;
  /** Acts of one lane go one after the other; without a lane an act waits for all and all wait for it. */
  readonly lane: string | undefined;
}

/** Every act with the body in whose lane it goes: those of one body share places and filings. */
function dated({ demo }: Scene): Dated[] {
  const bodyOfUnit = new Map(demo.units.map(({ id, body }) => [id, body]));
  const bodyOfPerson = new Map(
    [...demo.people, ...demo.accounts.map((one) => ({ ...one, id: one.userName }))].map(
      ({ id, body, unit }) => [id, body ?? bodyOfUnit.get(unit ?? '')],
    ),
  );
  const own = demo.applications.flatMap(({ id, unit, story }) => {
    const lane = unit ? bodyOfUnit.get(unit) : bodyOfPerson.get(story[0]?.by ?? '');
    return story.map((act) => ({ act, own: id, lane }));
  });
  const others = demo.story.map((act) => ({
    act,
    own: undefined,
    lane: typeof act.body === 'string' ? act.body : undefined,
  }));
  const order = ({ act }: Dated) => act.at;
  return [...own, ...others].sort((a, b) => (order(a) < order(b) ? -1 : order(a) > order(b) ? 1 : 0));
}

function grouped(acts: readonly Dated[], keyOf: (one: Dated) => string): Map<string, Dated[]> {
  const groups = new Map<string, Dated[]>();
  for (const one of acts) {
    const key = keyOf(one);
    groups.set(key, [...(groups.get(key) ?? []), one]);
  }
  return groups;
}

function playOne(scene: Scene, { act, own }: Dated): Promise<void> {
  return perform({ scene, act, own, actor: named(scene.actors.get(act.by), 'person', act.by) });
}

async function playLanes(scene: Scene, acts: readonly Dated[]): Promise<void> {
  const lanes = grouped(acts, ({ lane }) => lane ?? '');
  await Promise.all(
    [...lanes.values()].map(async (own) => {
      for (const one of own) await playOne(scene, one);
    }),
  );
}

/** The acts of one day: lanes side by side, an act of the whole campaign alone. */
async function playDay(scene: Scene, acts: readonly Dated[]): Promise<void> {
  let together: Dated[] = [];
  for (const one of acts) {
    if (one.lane !== undefined) {
      together.push(one);
      continue;
    }
    await playLanes(scene, together);
    together = [];
    await playOne(scene, one);
  }
  await playLanes(scene, together);
}

/** Plays the whole story in the order of its days; tells each month when it begins. */
export async function play(scene: Scene, say: (line: string) => void): Promise<void> {
  const days = grouped(dated(scene), ({ act }) => act.at.slice(0, 10));
  let month = '';
  for (const [day, acts] of days) {
    if (day.slice(0, 7) !== month) {
      month = day.slice(0, 7);
      say(`  演示数据：${month.replace('-', '年')}月`);
    }
    await playDay(scene, acts);
  }
}
