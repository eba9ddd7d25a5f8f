import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { CallFailed } from '../../../contract/client.ts';
import { upload } from '../../form/upload.ts';
import { useWork } from '../../form/work.ts';
import { cityMoment } from '../../parts/cityTime.ts';
import { RefusalNote } from '../../parts/RefusalNote.tsx';
import { useCommand } from '../../parts/useCommand.ts';
import { useWords } from '../../session/useWords.ts';

/** 领衔人确认: on the phone, or by a signed paper that the clerk uploads. Only where the programme asks for it. */
export function LeadConfirmation() {
  const { lead } = useWords();
  const { detail, track, programme } = useWork();
  if (!track.leadConfirms) return null;
  const { leadConfirmedAt, allowed } = detail;
  return (
    <section className="card" aria-labelledby="confirmation">
      <h2 id="confirmation">{lead}确认</h2>
      {leadConfirmedAt ? (
        <p>
          <span className="state state-good">已确认</span> {cityMoment(leadConfirmedAt, programme.timeZone)}
        </p>
      ) : (
        <p>
          <span className="state state-todo">未确认</span> 提交前，{lead}须确认表中内容属实。
        </p>
      )}
      {!leadConfirmedAt && allowed.includes('confirmByLead') && (
        <>
          <p>
            <Link to={`/applications/${detail.id}/confirm`}>{lead}在手机上确认</Link>
            ，或者打印签名后上传：
          </p>
          <SignedPaper application={detail.id} />
        </>
      )}
    </section>
  );
}

function SignedPaper({ application }: { readonly application: string }) {
  const { lead } = useWords();
  const confirm = useCommand('confirmByLead');
  const [failure, setFailure] = useState<CallFailed | undefined>();
  async function send(file: File | undefined): Promise<void> {
    if (!file) return;
    setFailure(undefined);
    try {
      const { upload: signedPaper } = await upload(file, () => undefined);
      await confirm.run({ application, signedPaper });
    } catch (error) {
      if (error instanceof CallFailed) setFailure(error);
    }
  }
  return (
    <>
      <label className="button button-plain">
        上传{lead}签名的确认件
        <input
          className="unseen"
          type="file"
          accept="image/*,.pdf,application/pdf"
          onChange={(event) => void send(event.target.files?.[0])}
        />
      </label>
      <RefusalNote failure={failure ?? confirm.failure} focus />
    </>
  );
}
