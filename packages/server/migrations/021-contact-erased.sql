-- That a nominator's contact was erased is no change of the model: its time had been taken for one.
update models set changed_at = kept.at
from (
  select tenant_id, model_id, max(at) as at from model_events where type <> 'contact-erased' group by tenant_id, model_id
) as kept
where models.tenant_id = kept.tenant_id and models.model_id = kept.model_id and models.changed_at > kept.at;
