import { expect, test } from "vitest";
import { quantitiesMeet, readQuantity } from "../../src/model/quantity.ts";

test.each([
  ["143", 143, 143], ["1,200", 1200, 1200], ["130+", 130, null], ["over 100", 101, null], ["more than 130", 131, null], ["at least 12", 12, null], ["90..95", 90, 95], ["up to 40", 0, 40], ["as many as 40", 0, 40],
  ["fewer than 10", 0, 9], ["hundreds", 200, 1999], ["dozens", 24, 199], ["three", 3, 3], ["twenty-one", 21, 21], ["two hundred", 200, 200], ["about 100", 90, 110], ["1.5 million", 1_500_000, 1_500_000], ["none", 0, 0],
])("%s", (text, min, max) => expect(readQuantity(text)).toEqual({ text, min, max }));

test.each(["", "many", "-3", "12.5", "95..90", "1e9", "constructor"])("%s is no figure", (text) => expect(readQuantity(text)).toBeUndefined());

test("figures agree when their sets meet", () => {
  const meet = (a: string, b: string) => quantitiesMeet(readQuantity(a) ?? never(), readQuantity(b) ?? never());
  expect(meet("over 130", "143")).toBe(true);
  expect(meet("95", "94")).toBe(false);
  expect(meet("95", "over 100")).toBe(false);
  expect(meet("hundreds", "260")).toBe(true);
});

function never(): never {
  throw new Error("the figure was not read");
}
