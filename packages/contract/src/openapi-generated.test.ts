/** What somebody gets who generates a client from the document, here with the generator for TypeScript. */
import openapiTS, { astToString } from 'openapi-typescript';
import ts from 'typescript';
import { beforeAll, describe, expect, it } from 'vitest';
import { BODY_EXAMPLES } from './openapi-examples.js';
import { openApiDocument } from './openapi.js';
import { schemaOf } from './operation.js';
import { OPERATIONS } from './operations.js';
import { uploads } from './uploads.js';

let types: string;
beforeAll(async () => {
  types = astToString(await openapiTS(JSON.stringify(openApiDocument())));
});

/** Messages of the compiler for a module beside the generated one. */
function errorsOf(code: string): string[] {
  const files = new Map([
    ['/api.ts', types],
    ['/call.ts', code],
  ]);
  const options: ts.CompilerOptions = { strict: true, noEmit: true, types: [], lib: ['lib.es2022.d.ts'] };
  const host = ts.createCompilerHost(options);
  const { getSourceFile, fileExists, readFile } = host;
  host.fileExists = (name) => files.has(name) || fileExists(name);
  host.readFile = (name) => files.get(name) ?? readFile(name);
  host.getSourceFile = (name, ...rest) =>
    files.has(name)
      ? ts.createSourceFile(name, files.get(name) ?? '', ts.ScriptTarget.ES2022)
      : getSourceFile(name, ...rest);
  const program = ts.createProgram(['/call.ts'], options, host);
  return ts
    .getPreEmitDiagnostics(program)
    .map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, ' '));
}

const CALL = `
import type { operations } from './api';
type Submit = operations['cases.submit'];
type Body = Submit['requestBody']['content']['application/json'];
type Receipt = Submit['responses'][201]['content']['application/json'];
type Refusal = Submit['responses'][422]['content']['application/problem+json'];
export const body: Body = ${JSON.stringify(BODY_EXAMPLES['cases.submit'])};
export const codeOf = (receipt: Receipt): string => receipt.code;
export const refused = (problem: Refusal): string => problem.title + problem.status.toFixed();
export type Length = operations['uploads.begin']['parameters']['header']['Upload-Length'];
export const length: Length = 5;
`;

describe('a client generated from the OpenAPI document', () => {
  it('has every operation and step', () => {
    for (const { id } of [...OPERATIONS, ...Object.values(uploads)]) expect(types).toContain(`"${id}": {`);
  });

  it('compiles, and so does a call', () => {
    expect(errorsOf(CALL)).toEqual([]);
  });

  it('refuses a call that the API would refuse', () => {
    const wrong = CALL.replace('"kind":"FBK"', '"kind":"XYZ"').replace('receipt.code', 'receipt.number');
    const [kind, number] = errorsOf(wrong);
    expect(kind).toContain('"XYZ"');
    expect(number).toContain("'number'");
  });
});

it('examples of bodies are what the API takes', () => {
  for (const [id, example] of Object.entries(BODY_EXAMPLES)) {
    const operation = OPERATIONS.find((one) => one.id === id);
    if (operation?.body === undefined || operation.body === 'file') throw new Error(id);
    expect([id, schemaOf(operation.body).safeParse(example).error]).toEqual([id, undefined]);
  }
});
