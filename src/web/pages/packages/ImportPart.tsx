import Button from 'antd/es/button';
import { useState } from 'react';
import type { QueryOutput, UploadAnswer } from '../../../contract/client.ts';
import type { Programme } from '../../../core/programme/programme.ts';
import { ownTracks } from '../../../core/programme/upward.ts';
import { Chooser } from '../../office/Chooser.tsx';
import { Field } from '../../office/Field.tsx';
import { FilePick } from '../../office/FilePick.tsx';
import { Loaded } from '../../office/Loaded.tsx';
import { announce } from '../../parts/announce.ts';
import { cityMoment } from '../../parts/cityTime.ts';
import { RefusalNote } from '../../parts/RefusalNote.tsx';
import { useCommand } from '../../parts/useCommand.ts';
import { useContractQuery } from '../../parts/useContractQuery.ts';
import { PreviewTable } from './PreviewTable.tsx';

type Preview = QueryOutput<'packagePreview'>;
interface Props {
  readonly campaign: string;
  readonly programme: Programme;
}

/** Takes a file, shows what is in it and where it would go, and imports it after the sender's key was compared. */
export function ImportPart({ campaign, programme }: Props) {
  const [file, setFile] = useState<UploadAnswer>();
  const [done, setDone] = useState('');
  return (
    <section className="of-stack" aria-labelledby="import">
      <h2 id="import" className="of-flush">
        导入
      </h2>
      <FilePick
        label="对方的数据包"
        hint="对方系统“数据包”页面下载的 zip 文件，不要解开；不超过 100 MB"
        purpose="package"
        accept=".zip"
        value={file}
        onPick={(picked) => {
          setDone('');
          setFile(picked);
        }}
      />
      {done ? (
        <p className="note note-good" role="status">
          {done}
        </p>
      ) : null}
      {file ? (
        <Checked
          key={file.upload}
          {...{ campaign, programme }}
          upload={file.upload}
          onDone={(words) => {
            announce(words);
            setDone(words);
            setFile(undefined);
          }}
        />
      ) : null}
    </section>
  );
}

interface CheckedProps extends Props {
  readonly upload: string;
  readonly onDone: (words: string) => void;
}

function Checked({ campaign, programme, upload, onDone }: CheckedProps) {
  const [track, setTrack] = useState('');
  const [body, setBody] = useState('');
  const chosen = { ...(track ? { track } : {}), ...(body ? { body } : {}) };
  const query = useContractQuery('packagePreview', { campaign, upload, ...chosen }, { staleTime: 0 });
  return (
    <Loaded query={query}>
      {(preview) => (
        <>
          <Sender preview={preview} zone={programme.timeZone} />
          <Choices {...{ programme, preview, body }} onTrack={setTrack} onBody={setBody} />
          <PreviewTable rows={preview.applications} />
          {preview.already ? null : <Take {...{ campaign, upload, preview, body, onDone }} />}
        </>
      )}
    </Loaded>
  );
}

function Sender({ preview, zone }: { readonly preview: Preview; readonly zone: string }) {
  const { sender, city, year, madeAt, already, applications } = preview;
  return (
    <>
      <p className="of-flush">
        <span className="of-strong">{sender}</span>（{city}）{year} 年度，{cityMoment(madeAt, zone)}{' '}
        导出，内有 {applications.length} 份申报。
      </p>
      {already ? (
        <p className="note">
          这个数据包已由{already.byName}于 {cityMoment(already.at, zone)} 导入过，不会再导一次。
        </p>
      ) : null}
    </>
  );
}

interface ChoicesProps {
  readonly programme: Programme;
  readonly preview: Preview;
  readonly body: string;
  readonly onTrack: (track: string) => void;
  readonly onBody: (body: string) => void;
}

function Choices({ programme, preview, body, onTrack, onBody }: ChoicesProps) {
  const { data } = useContractQuery('organisation', {}, { staleTime: 300_000 });
  const homeless = preview.applications.filter((one) => one.body === null);
  return (
    <>
      <Chooser
        label="导入为哪一类申报"
        empty=""
        value={preview.track}
        choices={ownTracks(programme).map(({ id, title }) => ({ id, label: title }))}
        onChange={onTrack}
      />
      <Chooser
        label="记在哪个推荐单位名下"
        hint={
          homeless.length > 0
            ? `包里的推荐单位（${[...new Set(homeless.map(({ bodyName }) => bodyName))].join('、')}）本系统里没有，请选择`
            : '不选时按包里的推荐单位'
        }
        empty="按包里的推荐单位"
        value={body}
        choices={(data?.bodies ?? []).map(({ id, name }) => ({ id, label: name }))}
        onChange={onBody}
      />
    </>
  );
}

interface TakeProps {
  readonly campaign: string;
  readonly upload: string;
  readonly preview: Preview;
  readonly body: string;
  readonly onDone: (words: string) => void;
}

function Take({ campaign, upload, preview, body, onDone }: TakeProps) {
  const { run, busy, failure } = useCommand('importPackage');
  const [told, setTold] = useState('');
  const [asked, setAsked] = useState(false);
  const digits = told.toLowerCase().replace(/[^0-9a-f]/g, '');
  const vouched = digits.length >= 16 && preview.fingerprint.replaceAll(' ', '').startsWith(digits);
  const error = vouched
    ? undefined
    : '与这个数据包的指纹不一致，或不足 16 位。请再与对方核对；对不上就不要导入。';
  async function act(): Promise<void> {
    setAsked(true);
    if (!preview.known && !vouched) return;
    const words = { ...(body ? { body } : {}), ...(preview.known ? {} : { fingerprint: told }) };
    const made = await run({ campaign, upload, track: preview.track, ...words });
    if (!made) return;
    const skipped = made.skipped > 0 ? `，${made.skipped} 份本系统里已有，没有重复导入` : '';
    onDone(`已从${preview.sender}的数据包导入 ${made.made} 份，作为草稿${skipped}。`);
  }
  return (
    <>
      {preview.known ? null : (
        <div className="note note-warn of-stack">
          <p className="of-flush of-strong">第一次收到“{preview.sender}”的数据包，请先核对指纹</p>
          <p className="of-flush">
            请用平时的电话联系对方，请对方念“数据包”页面上“本系统的指纹”的前 16 位，填在下面。以后就不再问。
          </p>
          <Field label="对方念的指纹（前 16 位）" error={asked ? error : undefined}>
            {(control) => (
              <input
                {...control}
                className="of-input"
                autoComplete="off"
                value={told}
                onChange={(event) => setTold(event.target.value)}
              />
            )}
          </Field>
        </div>
      )}
      <RefusalNote failure={failure} />
      <div className="of-line">
        <Button type="primary" loading={busy} onClick={() => void act()}>
          导入为草稿
        </Button>
        <span className="soft">导入后由推荐单位核对、补齐并提交。</span>
      </div>
    </>
  );
}
