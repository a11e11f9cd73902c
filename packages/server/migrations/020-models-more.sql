-- Whether a score was given by an officer of the unit whose model it is. Neither the law nor the guidance of the provinces
-- says that a unit's committee may not score the models of its own unit; those who conclude are told.
alter table model_scores add column own_unit boolean not null default false;

-- Of a document of a model: number and sign, and the day it was signed, a partial date.
alter table model_files
  add column number text not null default '',
  add column dated text;
