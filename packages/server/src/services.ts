/** What lives as long as a server, or a command that does what a server does. */
import { folderBlobs } from './files/blob-store.js';
import { diskOf } from './files/disk.js';
import { measureLoad } from './challenges/load.js';
import { openChallenges } from './challenges/challenges.js';
import { openLimits } from './limits/limits.js';
import { openLogKeys } from './log/keys.js';
import { openMailer } from './mail/mailer.js';
import { openUnits } from './units.js';
import { openUploads, uploadFolder } from './uploads/uploads.js';
import { openVault } from './vault/vault.js';
import { openListeners } from './webhooks/listeners.js';
import { openWebhookSender } from './webhooks/sender.js';
import { scanWithClamd } from './files/virus-scan.js';
import { sealPlainContacts } from './contacts/seal-plain.js';
import type { Database } from './database/database.js';
import type { Log } from './logger.js';
import { blobFolder, type Settings } from './settings.js';
import type { Services } from './use-case.js';

export async function openServices(
  settings: Settings,
  database: Database,
  { clock, log }: { clock: () => Date; log: Log },
): Promise<Services> {
  const vault = await openVault({ database, clock, ...settings });
  const files = blobFolder(settings);
  const uploads = uploadFolder(files);
  const disk = diskOf(settings.dataFolder, settings.leastDiskFree);
  const sealed = await sealPlainContacts(database, vault);
  if (sealed > 0) log.info({ sealed }, 'contacts in plain text were sealed');
  return {
    database,
    vault,
    logKeys: openLogKeys({ database, vault, clock, publicUrl: settings.publicUrl }),
    limits: openLimits({ database, vault, clock, rates: settings.rateLimits }),
    challenges: openChallenges({
      vault,
      clock,
      required: settings.proofOfWork,
      measure: measureLoad(database),
    }),
    retentionYears: settings.retentionYears,
    scanFile: settings.clamd && scanWithClamd(settings.clamd),
    mail: settings.mail && openMailer(settings.mail),
    webhooks: openWebhookSender(settings.webhooks),
    listeners: openListeners(),
    units: await openUnits(clock),
    blobs: folderBlobs(files),
    disk,
    uploads: await openUploads({
      folder: uploads,
      database,
      vault,
      disk,
      mostBytes: settings.mostUnfinishedBytes,
    }),
    clock,
  };
}
