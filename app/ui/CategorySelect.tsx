import { Select } from "@shopify/polaris";

interface CategorySelectProps {
  label: string;
  /** A code of the taxonomy; "" where nothing is chosen. */
  value: string;
  options: readonly { code: string; name: string }[];
  disabled?: boolean;
  error?: string;
  onChange(code: string): void;
}

// A plain select: type a few letters to jump to a category.
export function CategorySelect({ label, value, options, disabled, error, onChange }: CategorySelectProps) {
  return (
    <div className="hr-choice">
      <Select
        label={label}
        value={value}
        placeholder="Choose a category"
        options={options.map(({ code, name }) => ({ value: code, label: name }))}
        disabled={disabled}
        error={error}
        onChange={onChange}
      />
    </div>
  );
}
