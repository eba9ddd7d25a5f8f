import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import type { Programme } from '../../../core/programme/programme.ts';
import { Chooser } from '../../office/Chooser.tsx';
import { Field } from '../../office/Field.tsx';
import { RefusalNote } from '../../parts/RefusalNote.tsx';
import { useCommand } from '../../parts/useCommand.ts';
import { useContractQuery } from '../../parts/useContractQuery.ts';
import { useMay } from '../../session/useMe.ts';
import type { PacketFile, PacketItem } from './packet.ts';

interface Props {
  readonly item: PacketItem;
  readonly file: PacketFile;
  readonly campaign: string;
  readonly programme: Programme;
}

/** 代录 from an unknown document: names can be corrected before the draft is made; the record names who entered it. */
export function EnterDraft({ item, file, campaign, programme }: Props) {
  const city = useMay()('seeMatrix');
  const organisation = useContractQuery('organisation', {}, { enabled: city });
  const { run, busy, failure } = useCommand('enterFromWord');
  const [track, setTrack] = useState(file.tracks[0] ?? '');
  const [leadName, setLeadName] = useState(file.leadName);
  const [unitName, setUnitName] = useState(file.unitName);
  const [body, setBody] = useState(file.body ?? '');
  const [asked, setAsked] = useState(false);
  const [made, setMade] = useState<{ application: string; existed: boolean }>();
  const wrong = {
    lead: leadName.trim() === '' ? `请填写${programme.words.lead}姓名。` : undefined,
    unit: unitName.trim().length < 2 ? '请填写单位全称。' : undefined,
    body: city && body === '' ? '请选择推荐单位。' : undefined,
  };
  async function enter(): Promise<void> {
    setAsked(true);
    if (wrong.lead || wrong.unit || wrong.body) return;
    const names = { leadName: leadName.trim(), unitName: unitName.trim() };
    const where = city ? { body } : {};
    const changes = file.changes;
    setMade(await run({ campaign, track, ...names, ...where, upload: item.upload, changes }));
  }
  if (made)
    return (
      <p className="note note-good">
        {made.existed
          ? `系统里已有这个单位、这位${programme.words.lead}的草稿，没有重复新建，内容也没有改动。请打开它再对照。`
          : `已代录成草稿，填入 ${file.differences} 处。`}
        <Link
          to={`/applications/${made.application}${made.existed ? '/exchange' : ''}`}
          search={
            (made.existed
              ? { file: item.upload, ...(item.entry === null ? {} : { entry: item.entry }) }
              : {}) as never
          }
        >
          {made.existed ? '对照并采用' : '打开草稿'}
        </Link>
      </p>
    );
  const text = (label: string, value: string, set: (value: string) => void, error: string | undefined) => (
    <Field label={label} error={asked ? error : undefined}>
      {(control) => (
        <input
          {...control}
          className="of-input"
          value={value}
          onChange={(event) => set(event.target.value)}
        />
      )}
    </Field>
  );
  return (
    <div className="exchange-draft">
      <p>系统里没有这份申报。读到 {file.differences} 处内容，可以代录成草稿：</p>
      {file.tracks.length > 1 ? (
        <Chooser
          label="类别"
          empty=""
          value={track}
          onChange={setTrack}
          choices={programme.tracks
            .filter(({ id }) => file.tracks.includes(id))
            .map(({ id, title }) => ({ id, label: title }))}
        />
      ) : null}
      {text(`${programme.words.lead}姓名`, leadName, setLeadName, wrong.lead)}
      {text('单位全称', unitName, setUnitName, wrong.unit)}
      {city ? (
        <Chooser
          label="推荐单位"
          empty="请选择"
          value={body}
          onChange={setBody}
          choices={(organisation.data?.bodies ?? []).map(({ id, name }) => ({ id, label: name }))}
        />
      ) : null}
      {asked && wrong.body ? <p className="message-bad">{wrong.body}</p> : null}
      <RefusalNote failure={failure} />
      <p>
        <button
          type="button"
          className="button"
          aria-disabled={busy}
          onClick={() => (busy ? undefined : void enter())}
        >
          {busy ? '正在代录……' : '代录成草稿'}
        </button>
      </p>
    </div>
  );
}
