/** The use-case of each operation; a new capability adds its lines here. */
import { listCandidates, propose } from './books/candidates.js';
import * as committee from './books/committee.js';
import * as bookExports from './books/exports.js';
import * as publicBooks from './books/public.js';
import * as officer from './cases/officer.js';
import { listCases } from './cases/list.js';
import * as sender from './cases/sender.js';
import { registerCase } from './cases/register.js';
import { split } from './cases/split.js';
import { submitFromPage } from './cases/submit.js';
import { erase } from './data-requests/erase.js';
import { exportSubject, listSubjectCases } from './data-requests/subject.js';
import { issueChallenge } from './challenges/issue.js';
import { finishUpload, uploadFile } from './files/upload.js';
import { exportLog } from './log/export.js';
import * as imports from './imports/use-cases.js';
import * as log from './log/read.js';
import * as modelExports from './models/exports.js';
import * as gallery from './models/gallery.js';
import { nominate } from './models/nominate.js';
import * as modelOfficer from './models/officer.js';
import { putPublished } from './models/published.js';
import { searchModels } from './models/search.js';
import { readYearly } from './models/yearly.js';
import * as board from './publications/board.js';
import { draftPublication } from './publications/draft.js';
import { publish } from './publications/publish.js';
import { similarPublications } from './publications/similar.js';
import { exportPublishedCases, exportServiceRows } from './open-data/exports.js';
import { listCriteria, putCriteria } from './scoring/criteria.js';
import { concludeScoring, giveScore, readScoring } from './scoring/scoring.js';
import { readSite } from './sites/read.js';
import { me } from './staff/me.js';
import { readStatistics } from './statistics/read.js';
import { answerSurvey, readSurvey } from './surveys/surveys.js';
import type { UseCases } from './use-case.js';
import * as webhooks from './webhooks/use-cases.js';

export const USE_CASES: UseCases = {
  'sites.read': readSite,
  'staff.me': me,
  'files.upload': uploadFile,
  'files.finish': finishUpload,
  'challenges.issue': issueChallenge,
  'cases.submit': submitFromPage,
  'cases.register': registerCase,
  'cases.track': sender.trackCase,
  'cases.trackFile': sender.readTrackedFile,
  'cases.reply': sender.reply,
  'cases.withdraw': sender.withdraw,
  'cases.confirm': sender.confirm,
  'cases.write': sender.write,
  'cases.rate': sender.rate,
  'cases.reopen': sender.reopen,
  'cases.list': listCases,
  'cases.read': officer.readCase,
  'cases.events': officer.readEvents,
  'cases.contact': officer.readContact,
  'cases.file': officer.readCaseFile,
  'cases.contactReads': officer.readContactReads,
  'cases.receive': officer.receive,
  'cases.accept': officer.accept,
  'cases.start': officer.start,
  'cases.ask': officer.ask,
  'cases.transfer': officer.transfer,
  'cases.extend': officer.extend,
  'cases.suspend': officer.suspend,
  'cases.resume': officer.resume,
  'cases.terminate': officer.terminate,
  'cases.answer': officer.answer,
  'cases.recordWithdrawal': officer.recordWithdrawal,
  'cases.deliver': officer.deliver,
  'cases.refuse': officer.refuse,
  'cases.close': officer.close,
  'cases.message': officer.message,
  'cases.note': officer.note,
  'cases.restrict': officer.restrict,
  'cases.unrestrict': officer.unrestrict,
  'cases.split': split,
  'cases.publicationDraft': draftPublication,
  'cases.publish': publish,
  'cases.unpublish': officer.unpublish,
  'cases.erase': erase,
  'cases.subjectCases': listSubjectCases,
  'cases.subjectExport': exportSubject,
  'publications.list': board.listPublications,
  'publications.read': board.readPublication,
  'publications.photo': board.readPhoto,
  'publications.similar': similarPublications,
  'publications.support': board.supportPublication,
  'statistics.read': readStatistics,
  'openData.cases': exportPublishedCases,
  'openData.service': exportServiceRows,
  'webhooks.list': webhooks.listWebhooks,
  'webhooks.create': webhooks.createWebhook,
  'webhooks.remove': webhooks.removeWebhook,
  'webhooks.deliveries': webhooks.listDeliveries,
  'webhooks.replay': webhooks.replayWebhook,
  'imports.check': imports.checkFile,
  'imports.read': imports.readImport,
  'imports.rows': imports.listRows,
  'imports.apply': imports.applyFile,
  'books.list': publicBooks.listBooks,
  'books.read': publicBooks.readBook,
  'books.download': publicBooks.download,
  'books.all': committee.listAll,
  'books.create': committee.createBook,
  'books.open': committee.openBook,
  'books.candidates': listCandidates,
  'books.propose': propose,
  'books.edit': committee.editBook,
  'books.agree': committee.agree,
  'books.reopen': committee.reopen,
  'books.publish': committee.publishBook,
  'books.makeExport': bookExports.makeExport,
  'books.readExport': bookExports.readExport,
  'books.exportFile': bookExports.exportFile,
  'log.keys': log.readKeys,
  'log.checkpoint': log.readCheckpoint,
  'log.inclusion': log.readInclusion,
  'log.consistency': log.readConsistency,
  'log.export': exportLog,
  'models.list': gallery.listModels,
  'models.facets': gallery.countModels,
  'models.yearly': readYearly,
  'models.read': gallery.readModel,
  'models.photo': gallery.readModelPhoto,
  'models.document': gallery.readModelDocument,
  'models.export': modelExports.exportModels,
  'models.nominate': nominate,
  'models.search': searchModels,
  'models.exportRegister': modelExports.exportRegister,
  'models.open': modelOfficer.openModel,
  'models.file': modelOfficer.readModelFile,
  'models.contact': modelOfficer.readContact,
  'models.forgetContact': modelOfficer.forgetContact,
  'models.register': modelOfficer.register,
  'models.decline': modelOfficer.decline,
  'models.launch': modelOfficer.launch,
  'models.start': modelOfficer.start,
  'models.report': modelOfficer.report,
  'models.review': modelOfficer.review,
  'models.recognise': modelOfficer.recognise,
  'models.remove': modelOfficer.remove,
  'models.edit': modelOfficer.edit,
  'models.link': modelOfficer.link,
  'models.unlink': modelOfficer.unlink,
  'models.putPublished': putPublished,
  'scoring.criteria': listCriteria,
  'scoring.putCriteria': putCriteria,
  'scoring.read': readScoring,
  'scoring.score': giveScore,
  'scoring.conclude': concludeScoring,
  'surveys.read': readSurvey,
  'surveys.answer': answerSurvey,
};
