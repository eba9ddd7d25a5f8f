import { resolve } from 'node:path';
import { refusalSentence } from '../contract/refusalSentence.ts';
import { lintProgramme } from '../core/programme/lint.ts';
import type { Programme } from '../core/programme/programme.ts';
import { wordsOf } from '../core/programme/words.ts';
import type { Context } from '../server/context.ts';
import { raiseWall } from '../server/db/settings.ts';
import { openCampaign } from '../server/openCampaign.ts';
import { loadProgramme } from '../server/programmeFolder.ts';
import { StartRefusal } from '../server/startRefusal.ts';
import { writeEvents } from '../server/store/events.ts';
import type { Command } from './main.ts';
import { operatorContext } from './operator.ts';
import { type CliDeps, withDatabase } from './withDatabase.ts';

async function readProgramme(folder: string): Promise<Programme> {
  const read = await loadProgramme(resolve(folder));
  const faults = read.ok
    ? lintProgramme(read.programme).filter(({ level }) => level === 'error')
    : read.problems;
  if (read.ok && faults.length === 0) return read.programme;
  const lines = faults.map(({ where, message }) => `  ${where}：${message}`);
  throw new StartRefusal(`方案“${folder}”不能用：\n${lines.join('\n')}`);
}

/** Publishes the programme as a campaign of this installation. */
async function open({ db }: Pick<CliDeps, 'db'>, context: Context, programme: Programme): Promise<void> {
  await db.transaction().execute(async (tx) => {
    await raiseWall(tx, context.actor);
    const campaign = context.newId();
    const opened = await openCampaign(tx, context, programme, campaign);
    if (!opened.ok) throw new StartRefusal(refusalSentence(opened.refusal, wordsOf(programme)));
    await writeEvents(tx, context, [
      { action: 'openCampaign', subjectKind: 'campaign', subject: campaign, campaign },
    ]);
  });
}

/** `campaign open DIR`: a year's work from a programme folder, in an installation without demo data. */
export const campaignOpen: Command = async (args, out) => {
  const [folder] = args;
  if (folder === undefined || args.length !== 1) {
    out('用法：npm run -s cli -- campaign open <方案文件夹>');
    return 2;
  }
  const programme = await readProgramme(folder);
  return withDatabase(async (deps) => {
    await open(deps, await operatorContext(deps.db), programme);
    out(
      `已建立：${programme.title}（${programme.bodies.length} 个推荐单位）。推荐单位编号（user add --body）：`,
    );
    for (const { id, name } of programme.bodies) out(`  ${id}　${name}`);
    return 0;
  });
};
