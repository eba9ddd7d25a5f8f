import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { bind } from '../dist/documents/bind.js';
import { formSheet } from '../dist/documents/formSheet.js';
import { renderPaper } from '../dist/documents/write/render.js';
import { loadProgramme } from '../dist/server/programmeFolder.js';

/** Documents per second and CPU per document of the form 附件4, one after the other in one process. */
export async function measurePapers(root, format, count) {
  const folder = join(root, 'programmes/jingzhou-2019');
  const { programme } = await loadProgramme(folder);
  const form = programme.forms.find(({ id }) => id === 'standard');
  const layout = programme.layouts.find(({ id }) => id === 'standard');
  const {
    answers,
    opinions = {},
    references = {},
  } = JSON.parse(readFileSync(join(folder, 'examples/standard.json'), 'utf8'));
  // Every paper is another one: Typst keeps what it has set before.
  const paper = (n) => {
    const story = `${answers.story}第${n}份。`;
    const another = {
      ...answers,
      story,
      leadName: `测量${n}`,
      specialty: `${answers.specialty}${n}`,
      hostUnit: `第${n}测量有限公司`,
    };
    return bind(layout, formSheet({ programme, form, answers: another, references }, opinions));
  };
  for (let i = 0; i < 3; i++) await renderPaper(paper(-i), format);
  const cpu = process.cpuUsage();
  const began = process.hrtime.bigint();
  for (let i = 0; i < count; i++) await renderPaper(paper(i), format);
  const seconds = Number(process.hrtime.bigint() - began) / 1e9;
  const used = process.cpuUsage(cpu);
  return { perSecond: count / seconds, cpuMs: (used.user + used.system) / 1000 / count };
}
