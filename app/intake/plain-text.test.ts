import { expect, test } from "vitest";
import { plainText } from "./plain-text.ts";

test("blocks are lines, cells and runs of space are one space, inner tags vanish", () => {
  const markup = `<div class="x"><p>Bolt-on  <b>disc</b>\n brakes</p><ul><li>11&quot; rotor</li><li>4.75" x&nbsp;5</li></ul>
    <table><tr><td>Fits</td><td>1955&ndash;57</td></tr></table>12<sup>v</sup><br/>Ships free</div>`;
  expect(plainText(markup, 4000)).toBe(`Bolt-on disc\nbrakes\n11" rotor\n4.75" x 5\nFits 1955–57\n12v\nShips free`);
});

test("what is no markup stays: a smaller-than sign, an ampersand, a word we do not know", () => {
  expect(plainText("psi < 60 & > 30 &amp; A&N &valueOf; &bogus; &#8217;32 &#x27;33", 4000)).toBe(
    "psi < 60 & > 30 & A&N &valueOf; &bogus; ’32 '33",
  );
});

test("an entity is read once, and after the tags", () => {
  expect(plainText("&lt;b&gt;bold&lt;/b&gt; &amp;lt;", 4000)).toBe("<b>bold</b> &lt;");
});

test("scripts, styles and comments are not words; one that never ends hides the rest", () => {
  expect(plainText("a<!-- 1932 --> b<STYLE>.x{}</Style > c<script>if (a<b) 1</script>d", 4000)).toBe("a b c d");
  expect(plainText("before<style>.x{} after", 4000)).toBe("before");
});

test("thousands of openings without an end take no longer than one", () => {
  expect(plainText(`x${"<style ".repeat(100_000)}`, 4000)).toBe("x");
  expect(plainText("<".repeat(300_000), 10)).toBe("<<<<<<<<<<");
});

test("it is cut where it is too long, never within a character, and holds nothing that PostgreSQL cannot", () => {
  expect(plainText("abcdef", 4)).toBe("abcd");
  expect(plainText("abc🔧", 4)).toBe("abc");
  expect(plainText("ab cd", 3)).toBe("ab");
  expect(plainText("a\0b&#0;c&#xD800;d", 9)).toBe("ab c�d");
});
