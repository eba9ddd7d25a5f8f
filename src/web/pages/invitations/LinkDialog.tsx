import Button from 'antd/es/button';
import Modal from 'antd/es/modal';
import { Field } from '../../office/Field.tsx';
import { Loaded } from '../../office/Loaded.tsx';
import { announce } from '../../parts/announce.ts';
import { cityMoment } from '../../parts/cityTime.ts';
import { useContractQuery } from '../../parts/useContractQuery.ts';

/** The link of an invitation: to copy into a message, or on paper with its code. */
export function LinkDialog({ invitation, onClose }: { invitation: string; onClose: () => void }) {
  const query = useContractQuery('invitationLink', { invitation });
  return (
    <Modal
      open
      title="邀请链接"
      onCancel={onClose}
      footer={[
        <Button key="done" type="primary" onClick={onClose}>
          完成
        </Button>,
      ]}
    >
      <Loaded query={query}>
        {({ link, expiresAt }) => (
          <div className="of-stack">
            <p className="of-flush">
              {cityMoment(expiresAt)} 前有效，只能用一次。请只发给本人；谁先打开并加入，就是谁的账号。
            </p>
            <Field label="链接">
              {(control) => (
                <input
                  {...control}
                  className="of-input"
                  readOnly
                  value={link}
                  onFocus={(event) => event.target.select()}
                />
              )}
            </Field>
            <div className="of-line">
              <Button onClick={() => void copy(link)}>复制链接</Button>
              <a
                className="button button-plain"
                href={`/api/v1/papers/invitation/${invitation}.pdf`}
                target="_blank"
                rel="noreferrer"
              >
                打印（带二维码）
              </a>
            </div>
          </div>
        )}
      </Loaded>
    </Modal>
  );
}

/** Without HTTPS browsers have no clipboard for pages; the text is there to be copied by hand. */
async function copy(text: string): Promise<void> {
  try {
    await navigator.clipboard.writeText(text);
    announce('链接已复制。');
  } catch {
    announce('浏览器不让复制，请选中链接后手工复制。');
  }
}
