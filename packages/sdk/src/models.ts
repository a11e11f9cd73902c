import type { ContactErasureReason } from '@gd/rules';
import {
  models,
  type Answer,
  type Body,
  type OfficerModel,
  type Operation,
  type PublishedFigureView,
} from '@gd/contract';
import type { CommandOptions } from './cases.js';
import { newId } from './ids.js';
import { listOf, type GdList } from './list.js';
import type { GdPromise } from './promise.js';
import { publicModelsResource, type ModelExportFormat, type PublicModelsResource } from './public-models.js';
import type { PublicUrl } from './public-url.js';
import type { CallOptions, KeyedOptions, QueryOf, Requester } from './request.js';

export type RegisterQuery = QueryOf<typeof models.search>;
export type RegisterPage = Answer<typeof models.search>;
export type NominatorContact = Answer<typeof models.contact>;
/** A figure as its source published it; the id is made when absent. */
export type PublishedFigureDraft = Omit<Body<typeof models.putPublished>, 'id'> & { id?: string };

/** A model or its id. */
export type ModelOrId = string | { id: string };

/** An officer's step: it appends an event and answers with the model as it is afterwards, with its new etag. */
type Command<O extends Operation> = (
  modelOrId: ModelOrId,
  body: Body<O>,
  options: CommandOptions,
) => GdPromise<OfficerModel>;

/** What anybody does with models, and what officers do with the register. */
export interface ModelsResource extends PublicModelsResource {
  /** The officers' list, with what was nominated, declined and removed; the last changed first. */
  search(query?: RegisterQuery, options?: CallOptions): GdList<RegisterPage>;
  /** The whole register as a file, removed models too: XLSX unless given. */
  exportRegister(format?: ModelExportFormat, options?: CallOptions): GdPromise<Blob>;
  /** A model as an officer reads it; `.withResponse()` gives the etag that commands take. */
  open(modelId: string, options?: CallOptions): GdPromise<OfficerModel>;
  /** A photo or a document, listed or not. */
  file(modelId: string, fileId: string, options?: CallOptions): GdPromise<Blob>;
  /** Who nominated it; every read is recorded. A problem `not_found` where a unit did. */
  contact(modelId: string, options?: CallOptions): GdPromise<NominatorContact>;
  /**
   * Erases who nominated it, for good, by the right that they used; the history tells officers who did it and when. A
   * problem `not_found` where nobody is known any more.
   */
  forgetContact(
    modelOrId: ModelOrId,
    reason: ContactErasureReason,
    options: CommandOptions,
  ): GdPromise<OfficerModel>;
  register: Command<typeof models.register>;
  decline: Command<typeof models.decline>;
  launch: Command<typeof models.launch>;
  start: Command<typeof models.start>;
  /** Results; the figures given replace those of the last report. */
  report: Command<typeof models.report>;
  review: Command<typeof models.review>;
  recognise: Command<typeof models.recognise>;
  remove: Command<typeof models.remove>;
  /** Gives all of the content again. */
  edit: Command<typeof models.edit>;
  link: Command<typeof models.link>;
  unlink: Command<typeof models.unlink>;
  /** Records a figure as it was published. */
  putPublished(draft: PublishedFigureDraft, options?: KeyedOptions): GdPromise<PublishedFigureView>;
}

const paramsOf = (modelOrId: ModelOrId) => ({
  modelId: typeof modelOrId === 'string' ? modelOrId : modelOrId.id,
});

const command = <B>(modelOrId: ModelOrId, body: B, options: CommandOptions) => ({
  ...options,
  params: paramsOf(modelOrId),
  body,
});

export const modelsResource = (request: Requester, publicUrl: PublicUrl): ModelsResource => ({
  ...publicModelsResource(request, publicUrl),
  search: (query, options) =>
    listOf((cursor) =>
      request(models.search, { ...options, query: { ...query, ...(cursor && { cursor }) } }),
    ),
  exportRegister: (format, options) => request(models.exportRegister, { ...options, query: { format } }),
  open: (modelId, options) => request(models.open, { ...options, params: { modelId } }),
  file: (modelId, fileId, options) => request(models.file, { ...options, params: { modelId, fileId } }),
  contact: (modelId, options) => request(models.contact, { ...options, params: { modelId } }),
  forgetContact: (modelOrId, reason, options) =>
    request(models.forgetContact, { ...options, params: paramsOf(modelOrId), query: { reason } }),
  register: (...call) => request(models.register, command(...call)),
  decline: (...call) => request(models.decline, command(...call)),
  launch: (...call) => request(models.launch, command(...call)),
  start: (...call) => request(models.start, command(...call)),
  report: (...call) => request(models.report, command(...call)),
  review: (...call) => request(models.review, command(...call)),
  recognise: (...call) => request(models.recognise, command(...call)),
  remove: (...call) => request(models.remove, command(...call)),
  edit: (...call) => request(models.edit, command(...call)),
  link: (...call) => request(models.link, command(...call)),
  unlink: (...call) => request(models.unlink, command(...call)),
  putPublished: (draft, options) =>
    request(models.putPublished, { ...options, body: { ...draft, id: draft.id ?? newId() } }),
});
