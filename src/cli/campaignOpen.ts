import { resolve } from 'node:path';
import { lintProgramme } from '../core/programme/lint.ts';
import type { Programme } from '../core/programme/programme.ts';
import type { Context } from '../server/context.ts';
import { raiseWall } from '../server/db/settings.ts';
import { installProgramme } from '../server/installProgramme.ts';
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

/** Publishes the programme as this installation's campaign of its year; one open campaign a year. */
async function open({ db }: Pick<CliDeps, 'db'>, context: Context, programme: Programme): Promise<string> {
  const { actor, newId, receivedAt: now } = context;
  return db.transaction().execute(async (tx) => {
    await raiseWall(tx, actor);
    const earlier = await tx
      .selectFrom('campaign')
      .select('title')
      .where((eb) => eb.and({ tenant: actor.tenant, year: programme.year }))
      .where('closed_at', 'is', null)
      .executeTakeFirst();
    if (earlier) throw new StartRefusal(`${programme.year} 年已有“${earlier.title}”，没有重复建立。`);
    const { campaign } = await installProgramme(tx, { tenant: actor.tenant, programme, newId, now });
    await writeEvents(tx, context, [
      { action: 'openCampaign', subjectKind: 'campaign', subject: campaign, campaign },
    ]);
    return campaign;
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
