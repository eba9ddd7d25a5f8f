import { isBodyPaper } from '../../receipt/bodyPapers.ts';
import type { LintNote } from '../lintNote.ts';
import type { Programme } from '../programme.ts';
import { conditionFaults } from './conditions.ts';
import { materialName } from './elementNames.ts';

/** A material asked only of some: the form of each of its tracks can answer the condition (F44). */
export function materialConditions(programme: Programme): LintNote[] {
  const { materials, tracks, forms } = programme;
  return materials.flatMap((material) => {
    const { when } = material;
    if (when === undefined) return [];
    const where = `${materialName(material)} › when`;
    if (isBodyPaper(material))
      return [
        { level: 'error', where, message: '这是推荐单位的材料，不能按某一份申报的内容要求，请去掉条件' },
      ];
    const asked = tracks.filter(({ id }) => material.tracks.includes(id));
    const answering = forms.filter(({ id }) => asked.some(({ form }) => form === id));
    return answering
      .flatMap((form) => conditionFaults(when, form, programme))
      .map((message): LintNote => ({ level: 'error', where, message }));
  });
}
