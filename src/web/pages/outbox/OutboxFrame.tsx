import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { OfficeProvider } from '../../office/OfficeProvider.tsx';
import { Page } from '../../parts/Page.tsx';
import { useMay } from '../../session/useMe.ts';

const places = [
  { to: '/outbox', label: '消息台账', needs: 'seeOutbox' },
  { to: '/outbox/reminders', label: '提醒', needs: 'sendReminder' },
  { to: '/outbox/hooks', label: '网络机器人', needs: 'keepWebhook' },
] as const;

/** 消息与提醒: the three screens of the outbox, each shown to who may use it. */
export function OutboxFrame({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  const may = useMay();
  const others = places.filter(({ needs, label }) => may(needs) && label !== title);
  return (
    <OfficeProvider>
      <Page
        title={title}
        above="消息与提醒"
        wide
        aside={
          <span className="of-line">
            {others.map(({ to, label }) => (
              <Link key={to} to={to}>
                {label}
              </Link>
            ))}
          </span>
        }
      >
        {children}
      </Page>
    </OfficeProvider>
  );
}
