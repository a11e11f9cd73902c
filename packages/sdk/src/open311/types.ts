/**
 * What GeoReport v2 speaks of. Field names are the standard's own, in its spelling, so that its documents can be read
 * beside this; absent and empty are both `null`. Identifiers are text, also where a server sends numbers.
 */

export interface Open311Endpoint {
  /** `http://wiki.open311.org/GeoReport_v2` for this standard. */
  specification: string | null;
  url: string | null;
  changeset: string | null;
  type: string | null;
  /** MIME types: `text/xml`, `application/json`. */
  formats: string[];
}

export interface Open311Discovery {
  changeset: string | null;
  contact: string | null;
  key_service: string | null;
  endpoints: Open311Endpoint[];
}

export interface Open311Service {
  service_code: string;
  service_name: string | null;
  description: string | null;
  /** Whether the service asks for attributes: then read its definition. */
  metadata: boolean;
  /** `realtime` gives an id at once, `batch` a token, `blackbox` neither. */
  type: string | null;
  keywords: string[];
  group: string | null;
}

export interface Open311AttributeValue {
  key: string;
  name: string | null;
}

export interface Open311Attribute {
  /** False: text to show, nothing to fill in. */
  variable: boolean;
  code: string;
  /** `string`, `number`, `datetime`, `text`, `singlevaluelist` or `multivaluelist`. */
  datatype: string | null;
  required: boolean;
  datatype_description: string | null;
  order: number | null;
  description: string | null;
  values: Open311AttributeValue[];
}

export interface Open311Definition {
  service_code: string;
  attributes: Open311Attribute[];
}

export interface Open311Request {
  service_request_id: string | null;
  /** `open` or `closed`. */
  status: string | null;
  status_notes: string | null;
  service_name: string | null;
  service_code: string | null;
  description: string | null;
  agency_responsible: string | null;
  service_notice: string | null;
  /** Instants as the server writes them: ISO 8601 with an offset. */
  requested_datetime: string | null;
  updated_datetime: string | null;
  expected_datetime: string | null;
  address: string | null;
  address_id: string | null;
  zipcode: string | null;
  /** WGS 84 degrees. */
  lat: number | null;
  long: number | null;
  media_url: string | null;
}

/** The answer to a submission: an id or, from a `batch` service, a token. */
export interface Open311Submitted {
  service_request_id: string | null;
  token: string | null;
  service_notice: string | null;
  account_id: string | null;
}

export interface Open311Token {
  token: string;
  /** Null until the request has been taken in. */
  service_request_id: string | null;
}

/** mySociety's extension: one change of one request. */
export interface Open311Update {
  update_id: string | null;
  service_request_id: string | null;
  /** In capitals: `OPEN`, `INVESTIGATING`, `IN_PROGRESS`, `CLOSED`, … */
  status: string | null;
  updated_datetime: string | null;
  description: string | null;
  media_url: string | null;
}

/** A request to hand in. One complete place is needed: `lat` and `long`, or `address_string`, or `address_id`. */
export interface Open311Draft {
  service_code: string;
  lat?: number;
  long?: number;
  address_string?: string;
  address_id?: string;
  /** Answers to the attributes of the service, by code; several for a `multivaluelist`. */
  attribute?: Readonly<Record<string, string | readonly string[]>>;
  /** At most 4,000 characters, without markup. */
  description?: string;
  email?: string;
  device_id?: string;
  account_id?: string;
  first_name?: string;
  last_name?: string;
  phone?: string;
  media_url?: string;
}

/** Without a filter a server gives the last 90 days or 1,000 requests, whichever is fewer. */
export interface Open311Filters {
  /** Overrides every other filter. */
  service_request_id?: string | readonly string[];
  service_code?: string | readonly string[];
  status?: 'open' | 'closed' | readonly ('open' | 'closed')[];
  /** By `requested_datetime`, at most 90 days apart; a `Date`, or ISO 8601 with an offset. */
  start_date?: string | Date;
  end_date?: string | Date;
  /** From 1. An extension that many servers have. */
  page?: number;
  page_size?: number;
}
