/** Whether an answer in XML and the same in JSON say the same. */
import type { Spark } from '../spark.js';

/** XML has only text, so scalars are compared as text; empty is nothing, and so is absent. */
function scalarOf(value: Spark | undefined): string {
  if (value === undefined || value === null) return '';
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}

const isObject = (value: Spark | undefined): value is { [name: string]: Spark } =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The first place where two answers differ, or undefined. */
export function differenceOf(xml: Spark | undefined, json: Spark | undefined, path = ''): string | undefined {
  if (Array.isArray(xml) || Array.isArray(json)) {
    if (!Array.isArray(xml) || !Array.isArray(json))
      return `${path || 'the answer'} is a list in one format only`;
    if (xml.length !== json.length)
      return `${path || 'the list'} has ${xml.length} items in XML and ${json.length} in JSON`;
    return xml.map((item, index) => differenceOf(item, json[index], `${path}/${index}`)).find(Boolean);
  }
  if (isObject(xml) && isObject(json)) {
    const names = new Set([...Object.keys(xml), ...Object.keys(json)]);
    return [...names].map((name) => differenceOf(xml[name], json[name], `${path}/${name}`)).find(Boolean);
  }
  if (isObject(xml) || isObject(json)) return `${path || 'the answer'} has fields in one format only`;
  const [inXml, inJson] = [scalarOf(xml), scalarOf(json)];
  const isSame = inXml === inJson || sameNumber(inXml, inJson, path);
  return isSame ? undefined : `${path} is “${inXml}” in XML and “${inJson}” in JSON`;
}

/** `21.50` and `21.5` are one place. */
const sameNumber = (a: string, b: string, path: string): boolean =>
  /\/(lat|long)$/.test(path) && a !== '' && b !== '' && Number(a) === Number(b);
