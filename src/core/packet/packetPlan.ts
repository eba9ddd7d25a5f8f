import type { StateKind } from '../application/state.ts';
import type { Material, Programme } from '../programme/programme.ts';

/** An application that can lie in a packet. */
export interface PacketApplication {
  readonly id: string;
  readonly fileNumber: string;
  readonly studioName: string;
  readonly track: string;
  readonly state: StateKind;
  /** Materials that hang on answers it does not give (F44). */
  readonly notAsked?: readonly string[] | undefined;
}
/** One body's part of a packet: its applications in the order of its summary. */
export interface PacketBody {
  readonly body: string;
  readonly bodyName: string;
  readonly applications: readonly PacketApplication[];
  /** The sealed summary was handed in as a scan. */
  readonly sealedSummary: boolean;
}
export interface PacketOptions {
  /** Only pages that get a seal: of the forms those with an opinion's box, of the rest what the list says is sealed. */
  readonly sealPagesOnly?: boolean | undefined;
  /** Only these materials; all that are printed when absent. */
  readonly materials?: readonly string[] | undefined;
  /** One copy of each instead of as many as the list asks for. */
  readonly oneCopy?: boolean | undefined;
}

/** One paper of a packet. */
export interface PacketSheet {
  readonly material: Material;
  readonly body: string;
  readonly bodyName: string;
  /** Absent: the body's summary. */
  readonly application?: PacketApplication;
  readonly copies: number;
  readonly sealPagesOnly: boolean;
}

/** The printed materials of a track, in the order of the programme's list (F44). */
function printedMaterials({ materials }: Programme, track: string): Material[] {
  return materials.filter(({ paper, tracks }) => paper !== undefined && tracks.includes(track));
}

/** The material that is the body's summary, if the programme lists one. */
function summaryMaterial({ materials }: Programme): Material | undefined {
  return materials.find(({ paper }) => paper === 'summary');
}

const isSealed = ({ stamp = 'none' }: Material) => stamp !== 'none';

/**
 * What lies in a packet, from top to bottom: of each body the summary, then application by application its materials
 * in the order of the list with their copies (F15, F44). A body without applications has nothing in it.
 */
export function packetPlan(
  programme: Programme,
  bodies: readonly PacketBody[],
  options: PacketOptions,
): PacketSheet[] {
  const { sealPagesOnly = false, oneCopy = false, materials } = options;
  const wanted = (material: Material) =>
    (!materials || materials.includes(material.id)) && (!sealPagesOnly || isSealed(material));
  const summary = summaryMaterial(programme);
  return bodies
    .filter(({ applications }) => applications.length > 0)
    .flatMap(({ body, bodyName, applications, sealedSummary }) => {
      const sheet = (material: Material, application?: PacketApplication): PacketSheet => ({
        ...{ material, body, bodyName, sealPagesOnly, copies: oneCopy ? 1 : material.copies },
        ...(application && { application }),
      });
      const top = summary && wanted(summary) && !(sealPagesOnly && sealedSummary) ? [sheet(summary)] : [];
      const rest = applications.flatMap((application) =>
        printedMaterials(programme, application.track)
          .filter((material) => material.paper !== 'summary' && wanted(material))
          .filter(({ id }) => !application.notAsked?.includes(id))
          .map((material) => sheet(material, application)),
      );
      return [...top, ...rest].filter(({ copies }) => copies > 0);
    });
}
