import type { Programme, Step, Track } from '../programme/programme.ts';
import { ownTracks } from '../programme/upward.ts';
import { bindingPlaces } from '../quota/bindingPlaces.ts';
import { inventedName, inventedUnit } from './inventedWords.ts';
import { seeded } from './seeded.ts';

/** What becomes of an invented applicant. `returned`: sent back once, corrected, and then all the way. */
export type Way = 'straight' | 'returned' | 'declined' | 'withdrawn';

/** One invented applicant. */
export interface Part {
  readonly id: string;
  readonly track: string;
  readonly way: Way;
  /** Code of the recommending body. */
  readonly body: string;
  readonly leadName: string;
  readonly unitName: string;
}

/** A track for which nobody can apply, and why. */
export interface NoPart {
  readonly track: string;
  readonly why: 'noBodyWithPlaces';
}

export function stepsOf(programme: Programme, track: Track): Step[] {
  return track.steps.flatMap((id) => programme.steps.find((step) => step.id === id) ?? []);
}

/** Counts down the places of the rows as applicants are spread over the bodies. */
class Places {
  private readonly programme: Programme;
  private readonly used = new Map<string, number>();

  constructor(programme: Programme) {
    this.programme = programme;
  }

  private rowOf(body: string) {
    return this.programme.quota.rows.find(({ holders }) => holders.includes(body));
  }

  /** What is left for one more application of the track; undefined where the body has no row or cell for it. */
  left(body: string, track: Track): number | undefined {
    const row = this.rowOf(body);
    if (!stepsOf(this.programme, track).some(({ takesPlace }) => takesPlace === true))
      return Number.POSITIVE_INFINITY;
    if (row === undefined) return undefined;
    const rooms = track.takes.map((tier) => {
      const cell = row.cells[tier];
      if (cell === undefined) return undefined;
      const caps = this.programme.quota.tiers.find(({ id }) => id === tier)?.binds !== 'target';
      const places = caps ? (bindingPlaces(cell) ?? Number.POSITIVE_INFINITY) : Number.POSITIVE_INFINITY;
      return places - (this.used.get(`${row.id} ${tier}`) ?? 0);
    });
    return rooms.some((room) => room === undefined)
      ? undefined
      : Math.min(Number.POSITIVE_INFINITY, ...(rooms as number[]));
  }

  take(body: string, track: Track): void {
    const row = this.rowOf(body);
    for (const tier of row === undefined ? [] : track.takes)
      this.used.set(`${row!.id} ${tier}`, (this.used.get(`${row!.id} ${tier}`) ?? 0) + 1);
  }
}

/** Those who have room, the most of it first; bodies that nobody stands for yet come before others. */
function bodiesFor(programme: Programme, track: Track, places: Places, used: ReadonlySet<string>): string[] {
  const room = (body: string) => places.left(body, track) ?? -1;
  const order = programme.bodies.map(({ id }) => id).filter((body) => room(body) > 0);
  return order.sort(
    (a, b) =>
      Number(used.has(a)) - Number(used.has(b)) || room(b) - room(a) || order.indexOf(a) - order.indexOf(b),
  );
}

function waysOf(track: Track, rooms: number): Way[] {
  const two = rooms >= 2 && (track.toName ?? 2) >= 2;
  // With one place only, the one who gets it is also the one who is sent back.
  return two ? ['straight', 'returned', 'declined', 'withdrawn'] : ['returned', 'declined', 'withdrawn'];
}

/** Invented applicants for every track, spread over the bodies that have places (F2). The same for the same programme and seed. */
export function castOf(programme: Programme, seed: string): { parts: Part[]; missing: NoPart[] } {
  const random = seeded(seed);
  const places = new Places(programme);
  const parts: Part[] = [];
  const missing: NoPart[] = [];
  const names = new Set<string>();
  // Nobody can play the level above.
  for (const track of ownTracks(programme)) {
    const used = new Set(parts.map(({ body }) => body));
    const able = bodiesFor(programme, track, places, used);
    const rooms = able.reduce((sum, body) => sum + (places.left(body, track) ?? 0), 0);
    if (able.length === 0) missing.push({ track: track.id, why: 'noBodyWithPlaces' });
    for (const way of able.length === 0 ? [] : waysOf(track, rooms)) {
      const ends = way === 'declined' || way === 'withdrawn';
      const free = bodiesFor(programme, track, places, new Set(parts.map(({ body }) => body)));
      const body = ends ? able[0]! : free[0]!;
      if (!ends) places.take(body, track);
      let leadName = inventedName(random);
      while (names.has(leadName)) leadName = inventedName(random);
      names.add(leadName);
      const number = parts.length + 1;
      const unitName = inventedUnit(random, number);
      parts.push({ id: `${track.id}-${way}`, track: track.id, way, body, leadName, unitName });
    }
  }
  return { parts, missing };
}
