import { useNavigate } from '@tanstack/react-router';
import Button from 'antd/es/button';
import { useState } from 'react';
import { Chooser } from '../../office/Chooser.tsx';
import { announce } from '../../parts/announce.ts';
import { RefusalNote } from '../../parts/RefusalNote.tsx';
import { useCommand } from '../../parts/useCommand.ts';
import type { Desk } from './desks.ts';
import { PileLine } from './PileLine.tsx';
import { usePile } from './usePile.ts';

/** Files of one batch; the rest goes into the next one. */
const MOST = 100;
const accepted = '.pdf,.jpg,.jpeg,.png,.tif,.tiff,image/jpeg,image/png,image/tiff,application/pdf';

interface Props {
  readonly campaign: string;
  readonly desks: readonly Desk[];
}

/** A pile of sealed paper: many files at once, in any order; then the batch is opened and read in the background. */
export function ScanUpload({ campaign, desks }: Props) {
  const navigate = useNavigate();
  const pile = usePile();
  const { run, busy, failure } = useCommand('openScanBatch');
  const [chosen, setChosen] = useState(desks[0]?.key ?? '');
  const [asked, setAsked] = useState(false);
  const desk = desks.find(({ key }) => key === chosen) ?? desks[0];
  const uploads = pile.files.flatMap(({ answer }) => answer?.upload ?? []);
  const failed = pile.files.filter((one) => one.failure).length;
  const going = pile.files.length - uploads.length - failed;
  const error =
    pile.files.length === 0
      ? '请先选择扫描件。'
      : going > 0
        ? `还有 ${going} 个文件正在上传，传完再按。`
        : uploads.length === 0
          ? '没有传上的文件。请再传一次，或换一个文件。'
          : uploads.length > MOST
            ? `一批最多 ${MOST} 个文件，现有 ${uploads.length} 个。请移除一些，下一批再传。`
            : undefined;
  async function open(): Promise<void> {
    setAsked(true);
    if (error) return;
    const where = { ...(desk?.body ? { body: desk.body } : {}), ...(desk?.unit ? { unit: desk.unit } : {}) };
    const opened = await run({ campaign, ...where, uploads });
    if (!opened) return;
    announce(`已收到 ${uploads.length} 个文件，开始识读。`);
    pile.clear();
    void navigate({ to: '/scans/$batch', params: { batch: opened.batch } as never });
  }
  return (
    <section className="card of-stack" aria-labelledby="upload">
      <h2 id="upload">上传扫描件</h2>
      <p className="of-flush">
        盖好章的纸不用排序、不用分开：整摞扫成一个或几个文件，系统按页脚的二维码归到每份申报、每份师徒协议的每一页。
      </p>
      {desks.length > 1 ? (
        <div className="of-narrow">
          <Chooser
            label="在哪里办理"
            empty=""
            value={chosen}
            onChange={setChosen}
            choices={desks.map(({ key, label }) => ({ id: key, label }))}
          />
        </div>
      ) : null}
      <div className="of-line">
        <Picker label="选择文件" onPick={pile.add} />
        <Picker label="拍照" camera onPick={pile.add} />
        <span id="scan-kinds" className="soft">
          PDF、JPG、PNG 或 TIFF；歪的、倒的、正反面混在一起都可以；纸角的二维码要拍全
        </span>
      </div>
      {pile.files.length > 0 ? (
        <ul className="of-list" aria-label="选中的文件">
          {pile.files.map((one) => (
            <PileLine
              key={one.key}
              one={one}
              onAgain={() => pile.again(one)}
              onRemove={() => pile.remove(one.key)}
            />
          ))}
        </ul>
      ) : null}
      <p role="status" className="of-flush">
        {pile.files.length > 0
          ? `共 ${pile.files.length} 个文件，已传上 ${uploads.length} 个${failed > 0 ? `，没有传上 ${failed} 个（不影响其余的）` : ''}。`
          : ''}
      </p>
      <RefusalNote failure={failure} />
      <div className="of-line">
        <Button type="primary" loading={busy} onClick={() => void open()}>
          {uploads.length > 0 && going === 0 ? `识读这 ${uploads.length} 个文件` : '开始识读'}
        </Button>
        {asked && error ? (
          <span className="of-error" role="alert">
            {error}
          </span>
        ) : null}
      </div>
    </section>
  );
}

/** A native file input as a button; the camera one shows on phones only. */
function Picker(props: { label: string; camera?: boolean; onPick: (files: readonly File[]) => void }) {
  const { label, camera = false, onPick } = props;
  return (
    <label className={`button button-plain of-file${camera ? ' sc-camera' : ''}`}>
      {label}
      <input
        type="file"
        className="unseen"
        aria-label={label}
        aria-describedby="scan-kinds"
        {...(camera
          ? { accept: 'image/*', capture: 'environment' as const }
          : { accept: accepted, multiple: true })}
        onChange={(event) => {
          onPick([...(event.target.files ?? [])]);
          event.target.value = '';
        }}
      />
    </label>
  );
}
