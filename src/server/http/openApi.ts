import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import type { Contract } from '../../contract/contract.ts';
import { UploadAnswer } from '../../contract/evidence.ts';
import { RefusalAnswer, refusalStatus } from '../../contract/refusals.ts';
import { largestMegabytes, uploadPurposes } from '../../core/evidence/uploadPurpose.ts';
import { fileRoutes } from './fileRoutes.ts';

type Json = Record<string, unknown>;

function schemaOf(type: z.ZodType, io: 'input' | 'output'): Json {
  const { $schema: _dialect, ...schema } = z.toJSONSchema(type, { io, unrepresentable: 'any' });
  return schema;
}

const json = (schema: Json) => ({ 'application/json': { schema } });
const refusal = { $ref: '#/components/schemas/Refusal' };
const refusals = Object.fromEntries(
  [...new Set(Object.values(refusalStatus))]
    .sort()
    .map((status) => [status, { description: '未办理，原因见 message', content: json(refusal) }]),
);

function parametersOf(input: Json): Json[] {
  const properties = (input.properties ?? {}) as Record<string, Json>;
  const required = (input.required ?? []) as string[];
  return Object.entries(properties).map(([name, schema]) => ({
    name,
    in: 'query',
    required: required.includes(name),
    schema,
  }));
}

const idempotencyKey = {
  name: 'idempotency-key',
  in: 'header',
  required: true,
  description: '由客户端生成，一次意图一个；重试用同一个，不会重复办理。',
  schema: { type: 'string', maxLength: 100 },
};

function operationOf(contract: Contract): Json {
  const input = schemaOf(contract.input, 'input');
  const answer = { description: '已办理', content: json(schemaOf(contract.output, 'output')) };
  const common = {
    operationId: contract.name,
    summary: contract.summary,
    responses: { 200: answer, ...refusals },
  };
  return contract.kind === 'query'
    ? { get: { ...common, parameters: parametersOf(input) } }
    : {
        post: {
          ...common,
          parameters: [idempotencyKey],
          requestBody: { required: true, content: json(input) },
        },
      };
}

const file = { type: 'string', format: 'binary' };
/** A route that answers with a file; its parameters stand in its address. */
const download = (path: string, summary: string) => ({
  get: {
    summary,
    parameters: [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => ({
      name,
      in: 'path',
      required: true,
      schema: { type: 'string' },
    })),
    responses: { 200: { description: '文件', content: { '*/*': { schema: file } } }, ...refusals },
  },
});

const files: Json = {
  '/api/v1/uploads': {
    post: {
      summary: `上传一个文件：${uploadPurposes.map((purpose) => `${purpose} ${largestMegabytes[purpose]} MB 以内`).join('，')}`,
      parameters: [{ name: 'for', in: 'query', schema: { enum: uploadPurposes, default: 'evidence' } }],
      requestBody: {
        required: true,
        content: {
          'multipart/form-data': { schema: { type: 'object', properties: { file }, required: ['file'] } },
        },
      },
      responses: {
        200: { description: '已保存', content: json(schemaOf(UploadAnswer, 'output')) },
        ...refusals,
      },
    },
  },
  '/api/v1/opened/{delivery}': {
    get: {
      summary: '邮件和群里的地址：记下已打开，转到系统内的页面；不需要登录',
      parameters: [{ name: 'delivery', in: 'path', required: true, schema: { type: 'string' } }],
      responses: { 303: { description: '转到系统内的页面' } },
    },
  },
  ...Object.fromEntries(Object.entries(fileRoutes).map(([path, summary]) => [path, download(path, summary)])),
};

/** The API as OpenAPI 3.1, made from the contracts that the routes are mounted from. */
export function openApi(contracts: readonly Contract[], version: string): Json {
  const paths = contracts.map((contract) => [`/api/v1/${contract.name}`, operationOf(contract)]);
  return {
    openapi: '3.1.0',
    info: { title: '工坊', version },
    components: {
      schemas: { Refusal: schemaOf(RefusalAnswer, 'output') },
      securitySchemes: { session: { type: 'apiKey', in: 'cookie', name: 'gongfang.session_token' } },
    },
    security: [{ session: [] }],
    paths: { ...Object.fromEntries(paths), ...files },
  };
}

/** `GET /api/v1/openapi.json`, for everybody: it holds no data. */
export function mountOpenApi(app: FastifyInstance, contracts: readonly Contract[], version: string): void {
  let made: Json | undefined;
  app.get('/api/v1/openapi.json', async () => {
    made ??= openApi(contracts, version);
    return made;
  });
}
