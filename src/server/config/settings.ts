import { z } from 'zod';

const address = z.url({ protocol: /^postgres(ql)?$/, error: '应为 postgresql://用户:密码@主机:端口/数据库' });
const whole = (least: number, most: number) => {
  const error = `应为 ${least} 到 ${most} 的整数`;
  return z.coerce.number({ error }).int({ error }).min(least, { error }).max(most, { error });
};
const oneOf = <const T extends [string, ...string[]]>(values: T) =>
  z.enum(values, { error: `应为 ${values.join('、')} 之一` });
const text = z.string().min(1, { error: '不能为空' });

/**
 * Every setting of an installation: the name of the environment variable, its rule and its default.
 * The one place to add a setting; `docs/config.md` is generated from it.
 */
export const settings = z.object({
  NODE_ENV: oneOf(['development', 'production', 'test'])
    .default('development')
    .meta({ description: '运行方式。`production` 为正式运行：不装入演示数据，日志写到标准输出。' }),
  HOST: text
    .default('127.0.0.1')
    .meta({ description: '监听的地址。只允许本机访问用 127.0.0.1，局域网访问用 0.0.0.0。' }),
  PORT: whole(0, 65535).default(8080).meta({ description: '监听的端口。0 表示由系统选一个空闲端口。' }),
  GONGFANG_PUBLIC_URL: z
    .url({ protocol: /^https?$/, error: '应为 http:// 或 https:// 开头的网址' })
    .optional()
    .meta({ description: '用户在浏览器里输入的网址；用反向代理或域名时必须填写。默认 `http://HOST:PORT`。' }),
  GONGFANG_TRUST_PROXY: oneOf(['yes', 'no'])
    .default('no')
    .meta({ description: '前面有反向代理时设为 `yes`，这样日志和限流看到的是用户的地址。' }),
  GONGFANG_DATA: text
    .optional()
    .meta({ description: '数据文件夹：数据库、附件、密钥、日志都在里面。默认是程序文件夹下的 `data`。' }),
  GONGFANG_DEMO: oneOf(['auto', 'no'])
    .default('auto')
    .meta({ description: '`auto`：第一次启动时装入演示数据（正式运行时从不装入）；`no`：从不装入。' }),
  GONGFANG_SECRET: z.string().min(32, { error: '至少 32 个字符' }).optional().meta({
    description: '会话密钥，多个进程共同服务时必须相同。默认在数据文件夹里随机生成一个。',
    secret: true,
  }),
  DATABASE_URL: address.optional().meta({
    description: '使用现有的 PostgreSQL（15 或更新），不启动内置数据库。不需要超级用户。',
    secret: true,
  }),
  DATABASE_OWNER_URL: address.optional().meta({
    description:
      '建表和升级用的账号。不填则与 DATABASE_URL 相同；建议分开，让程序日常使用的账号不拥有任何表。',
    secret: true,
  }),
  GONGFANG_POOL_SIZE: whole(2, 50).default(10).meta({ description: '每个进程最多同时使用的数据库连接数。' }),
  GONGFANG_STOP_SECONDS: whole(1, 300)
    .default(10)
    .meta({ description: '停止时最多等正在处理的请求多少秒。' }),
  GONGFANG_REQUESTS_PER_MINUTE: whole(60, 10_000_000)
    .default(1200)
    .meta({ description: '每人（未登录时每个地址）每分钟最多多少次请求，超过的暂时不办理。' }),
  GONGFANG_SMTP_URL: z
    .url({ protocol: /^smtps?$/, error: '应为 smtp://用户:密码@主机:端口 或 smtps://…' })
    .optional()
    .meta({
      description:
        '发邮件的服务器，例如 `smtps://账号:授权码@smtp.example.org:465`；账号中的 `@` 写成 `%40`。不填则不发邮件，消息只在系统内和网络机器人中出现。',
      secret: true,
    }),
  GONGFANG_MAIL_FROM: text.optional().meta({
    description: '邮件的发件人，例如 `某某总工会 <gongfang@example.org>`。填了 GONGFANG_SMTP_URL 时必填。',
  }),
  GONGFANG_HOOK_HOSTS: text.optional().meta({
    description:
      '网络机器人（企业微信、钉钉等）默认不能指向本机和内网地址。确需指向的主机名或地址写在这里，用逗号分开。',
  }),
  GONGFANG_DAILY_HOUR: whole(0, 23)
    .default(8)
    .meta({ description: '每天几点（方案所在时区）发出催办提醒和每日汇总。' }),
  GONGFANG_LOG_LEVEL: oneOf(['debug', 'info', 'warn', 'error'])
    .default('info')
    .meta({ description: '日志的详细程度。日志里没有个人信息。' }),
  GONGFANG_LOG: oneOf(['stdout', 'file']).optional().meta({
    description:
      '日志写到哪里：`stdout` 或数据文件夹里的 `logs/gongfang.log`。默认正式运行写 stdout，否则写文件。',
  }),
});

export type Settings = z.infer<typeof settings>;
