import type { Programme } from '../programme/programme.ts';
import { isBodyPaper } from './bodyPapers.ts';
import type { PaperItem } from './paperEntry.ts';
import { paperTracks } from './paperTracks.ts';

/** An application as the desk sees it. */
export interface PiledApplication {
  readonly id: string;
  readonly track: string;
  /** Its papers are awaited: recommended or filed, or approved where nobody files. Otherwise they are taken in when they come, and none is missing. */
  readonly due: boolean;
  /** Materials that hang on answers it does not give (F44). */
  readonly notAsked?: readonly string[] | undefined;
}

/** A paper that should lie in the pile, with how many. */
export interface ExpectedPaper extends PaperItem {
  readonly title: string;
  readonly copies: number;
  /** At least so many of the copies are originals. The notice asks for 原件 and says not how many: one (R67). */
  readonly originals: number;
  readonly electronic: boolean;
  readonly due: boolean;
}

/** One line of the programme's list as an amount; `track` null: of the body itself. */
export interface AskedPaper {
  readonly track: string | null;
  readonly material: string;
  readonly title: string;
  readonly copies: number;
  readonly originals: number;
  readonly electronic: boolean;
}

/** What the programme asks for of a body and of each application whose papers come to the desk (F44, R30). */
export function askedPapers({ materials, ...rest }: Programme): readonly AskedPaper[] {
  const filed = paperTracks({ materials, ...rest });
  return materials.flatMap((material) => {
    const tracks = material.tracks.filter((track) => filed.includes(track));
    const { id, title, copies, electronic, original = false } = material;
    // What comes only by the system never lies in a pile.
    if (copies === 0 && electronic) return [];
    const asked = { material: id, title, copies, electronic, originals: original ? Math.min(1, copies) : 0 };
    const whose = isBodyPaper(material) ? (tracks.length > 0 ? [null] : []) : tracks;
    return whose.map((track) => ({ ...asked, track }));
  });
}

/**
 * The whole pile of a body: its own papers first, then each application in the order given. The body's own papers are due
 * once it has something to file.
 */
export function expectedPapers(
  programme: Programme,
  applications: readonly PiledApplication[],
): ExpectedPaper[] {
  const asked = askedPapers(programme);
  const papers = (of: string | null, application: string | null, due: boolean) =>
    asked
      .filter(({ track }) => track === of)
      .map(({ track: _track, ...paper }) => ({ ...paper, application, due }));
  const someDue = applications.some(({ due }) => due);
  return [
    ...papers(null, null, someDue),
    ...applications.flatMap(({ id, track, due, notAsked = [] }) =>
      papers(track, id, due).filter(({ material }) => !notAsked.includes(material)),
    ),
  ];
}
