/** The use-case of each operation; a new capability adds its lines here. */
import * as officer from './cases/officer.js';
import { listCases } from './cases/list.js';
import * as sender from './cases/sender.js';
import { submitCase } from './cases/submit.js';
import { uploadFile } from './files/upload.js';
import * as gallery from './models/gallery.js';
import { readSite } from './sites/read.js';
import type { UseCases } from './use-case.js';

export const USE_CASES: UseCases = {
  'sites.read': readSite,
  'files.upload': uploadFile,
  'cases.submit': submitCase,
  'cases.track': sender.trackCase,
  'cases.trackFile': sender.readTrackedFile,
  'cases.reply': sender.reply,
  'cases.withdraw': sender.withdraw,
  'cases.confirm': sender.confirm,
  'cases.list': listCases,
  'cases.read': officer.readCase,
  'cases.events': officer.readEvents,
  'cases.contact': officer.readContact,
  'cases.file': officer.readCaseFile,
  'cases.receive': officer.receive,
  'cases.start': officer.start,
  'cases.ask': officer.ask,
  'cases.transfer': officer.transfer,
  'cases.answer': officer.answer,
  'cases.refuse': officer.refuse,
  'cases.close': officer.close,
  'models.list': gallery.listModels,
  'models.facets': gallery.countModels,
  'models.read': gallery.readModel,
};
