// Whether a text is a value of a metafield type, and what it is as JSON.
type Parsed = { value: unknown } | { problem: string };

export function parseMetafieldValue(type: string, value: string): Parsed {
  if (type.startsWith("list.") || type === "json" || /^(money|dimension|volume|weight|rating)$/.test(type)) {
    try {
      return { value: JSON.parse(value) };
    } catch {
      return { problem: `Value is invalid JSON: ${value.slice(0, 40)}.` };
    }
  }
  switch (type) {
    case "number_integer":
      return /^-?\d+$/.test(value) ? { value: Number(value) } : { problem: "Value must be an integer." };
    case "number_decimal":
      return /^-?\d+(\.\d+)?$/.test(value) ? { value } : { problem: "Value must be a decimal." };
    case "boolean":
      return value === "true" || value === "false"
        ? { value: value === "true" }
        : { problem: "Value must be true or false." };
    case "date":
      return /^\d{4}-\d\d-\d\d$/.test(value) ? { value } : { problem: 'Value must be in "YYYY-MM-DD" format.' };
    case "date_time":
      return Number.isNaN(Date.parse(value))
        ? { problem: 'Value must be in "YYYY-MM-DDTHH:MM:SS" format.' }
        : { value };
    case "single_line_text_field":
      return value.includes("\n") ? { problem: "Value must be a single line text string." } : { value };
    case "multi_line_text_field":
    case "url":
    case "color":
    case "id":
    case "link":
      return { value };
    default:
      return /_reference$/.test(type) || type === "rich_text_field"
        ? { value }
        : { problem: `Type ${type} isn't a metafield type.` };
  }
}
