import { checkRegisterList as contract } from '../../contract/registerImports.ts';
import { allow, refuse } from '../../core/refusals.ts';
import { oldDate } from '../../core/registerImport/oldDate.ts';
import { levelOf, missingColumns } from '../../core/registerImport/takeRow.ts';
import { importReach } from '../register/importReach.ts';
import { nameSuffix } from '../register/registerFile.ts';
import { enqueueJob } from '../store/jobs.ts';
import { insertImport, rememberSettings } from '../store/registerImports.ts';
import { uploadOf } from '../store/uploads.ts';
import { defineCommand } from './command.ts';

/** 核对 (F41): the whole list is read in the background and compared with the register; how its columns were read is kept. */
export const checkRegisterList = defineCommand({
  contract,
  action: 'importRegister',
  async load(tx, { upload, columns, fixed }, context) {
    const file = await uploadOf(tx, context, upload);
    if (!file) return refuse('uploadUnknown', {});
    const body = importReach(context.actor);
    const suffix = await nameSuffix(tx, context.actor.tenant);
    const subject = body === null ? {} : { body };
    return allow({ subject, file, body, settings: { columns, fixed, suffix } });
  },
  decide({ settings, body }, _input, context) {
    const missing = [...missingColumns(settings)];
    const nowhere = body === null && settings.columns.body === undefined && !settings.fixed.body;
    if (nowhere) missing.push('body');
    if (missing.length > 0) return refuse('importColumnsMissing', { columns: missing });
    const { namedOn, level } = settings.fixed;
    if (namedOn && oldDate(namedOn) === undefined) return refuse('importSettingBad', { what: 'namedOn' });
    if (level && levelOf(level) === undefined) return refuse('importSettingBad', { what: 'level' });
    return allow({ id: context.newId() });
  },
  async save(tx, { id }, context, { file, body, settings }, input) {
    const { sheet, sheetName, headerRow, headers } = input;
    const made = {
      id,
      body,
      upload: file.id,
      fileName: file.name,
      sheet,
      sheetName,
      headerRow,
      headers,
      settings,
    };
    await insertImport(tx, context, made);
    await rememberSettings(tx, context, headers, settings);
    await enqueueJob(tx, context, { kind: 'importRegister', subject: id });
    return allow({ import: id });
  },
  events: ({ id }, { body }) => [
    {
      action: 'checkRegisterList',
      subjectKind: 'registerImport',
      subject: id,
      ...(body ? { detail: { body } } : {}),
    },
  ],
});
