"""The register program as its users call it: registers with the answers worked out by hand from the notices, every kind
of bad input, every exit code.   python3 cases.py PROGRAM"""

import os
import random
import subprocess
import sys
import tempfile
import time
import unittest

program = None
HEADER = "id,outcome,refund,base,rate,layoff_rate,reasons,missing,faults\n"


def run(*arguments, data=b""):
    data = data.encode() if isinstance(data, str) else data
    made = subprocess.run([program, *arguments], input=data, capture_output=True)
    return made.returncode, made.stdout, made.stderr.decode()


class RegisterTest(unittest.TestCase):
    maxDiff = None

    def decided(self, data, expected, *arguments):
        """The program takes all of `data` and answers `expected` below the header line; returns standard error."""
        code, out, err = run(*arguments, data=data)
        self.assertEqual(out.decode(), HEADER + expected)
        self.assertEqual(code, 0, err)
        return err

    def refused(self, code, words, data, *arguments):
        """It ends with `code`, and its message holds all of `words`; returns standard output."""
        got, out, err = run(*arguments, data=data)
        self.assertEqual(got, code, err)
        for word in words:
            self.assertIn(word, err)
        return out.decode()


LIAOCHENG = ("--policy", "liaocheng_2022", "--area", "reserve_months=18")
SHOPS = """\
id,kind,size,service_sector,conforming,dishonest,zombie,months_paid,person_months,months,claimants,paid,of_other_years,late_fees
# 90 % of 7209.36 is 6488.424
春天花店,企业,微型,是,是,否,否,12,168,12,0,7209.36,0,0
large,enterprise,large,1,1,0,0,12,168,12,0,7209.36,0,0
# 6 of exactly 30 people: 20 %; the base is 1000.05 - 100 - 0.05
thirty,enterprise,small,true,true,false,false,12,360,12,6,1000.05,100,0.05
# 30 1/12 people are more than 30: 2 / (361/12) = 24/361, above 5.5 %
"thirty and a bit",enterprise,small,1,1,0,0,12,361,12,2,1000,0,0
seven,enterprise,small,1,1,0,0,12,360,12,7,1000,0,0
# 11 of 200 are 5.5 %; 90 % of 5 fen are 4.5 fen, half up
"five ""and"" a half, %",enterprise,medium,1,1,0,0,12,2400,12,11,0.05,0,0
all,law_firm,not_large,0,0,1,1,11,168,12,0,100,0,0
fees,enterprise,micro,1,1,0,0,12,168,12,0,100,0,
ten,enterprise,micro,1,1,0,0,12,,12,1,100,0,0
# a known fact decides, whatever is unknown
zombie,enterprise,,1,1,,1,,,12,1,,0,0
"""
SHOPS_DECIDED = """\
春天花店,eligible,6488.42,7209.36,90,0/1,,,
large,ineligible,,,,0/1,size_not_covered,,
thirty,eligible,810.00,900.00,90,1/5,,,
thirty and a bit,ineligible,,,,24/361,layoff_rate,,
seven,ineligible,,,,7/30,layoff_rate,,
"five ""and"" a half, %",eligible,0.05,0.05,90,11/200,,,
all,ineligible,,,,0/1,kind_not_covered;sector_not_covered;not_conforming;months_short;dishonest;zombie,,
fees,undetermined,,,,0/1,,late_fees,
ten,undetermined,,,,,,person_months,
zombie,ineligible,,,,,zombie,,
"""


class Notices(RegisterTest):
    def test_liaocheng(self):
        self.decided(SHOPS, SHOPS_DECIDED, *LIAOCHENG)

    def test_a_short_reserve_refuses_everybody(self):
        self.decided(SHOPS.splitlines()[0] + "\na" + ",enterprise,micro,1,1,0,0,12,168,12,0,100,0,0\n",
                     "a,ineligible,,,,0/1,reserve_period,,\n", "--policy", "liaocheng_2022", "--area", "reserve_months=11")

    def test_an_unknown_reserve_is_missing(self):
        self.decided(SHOPS.splitlines()[0] + "\na" + ",enterprise,micro,1,1,0,0,,168,12,0,100,0,0\n",
                     "a,undetermined,,,,0/1,,months_paid;area.reserve_months,\n", "--policy", "liaocheng_2022")

    def test_qinghai(self):
        # Large enterprises and social groups 30 %, others 60 %; 6 %, or 20 % up to 30 people. 12345.67 x 0.6 = 7407.402
        self.decided("""paid,id,kind,size,claimants
12345.67,e,enterprise,medium,0
12345.67,l,enterprise,large,0
12345.67,g,social_group,,0
12345.67,f,foundation,,0
12345.67,six,enterprise,small,6
12345.67,seven,enterprise,small,7
12345.67,u,enterprise,,0
""", """e,eligible,7407.40,12345.67,60,0/1,,,
l,eligible,3703.70,12345.67,30,0/1,,,
g,eligible,3703.70,12345.67,30,0/1,,,
f,eligible,7407.40,12345.67,60,0/1,,,
six,eligible,7407.40,12345.67,60,3/50,,,
seven,ineligible,,,,7/100,layoff_rate,,
u,undetermined,,,,0/1,,size,
""", "--policy", "qinghai_2021", "--area", "reserve_months=12", "--set", "person_months=1200,months=12")

    def test_a_cap_is_no_rate(self):
        self.decided("id,kind,size\na,enterprise,micro\n", "a,undetermined,,,,0/1,,policy.rate,\n", "--policy",
                     "nation_2021_29", "--area", "reserve_months=12", "--set",
                     "person_months=1200,months=12,claimants=0,paid=1")

    def test_shanxi(self):
        self.decided("""id,kind,size,accepted,abnormal
a,企业,非大型,是,否
b,企业,大型,是,否
c,社会团体,,是,否
d,企业,小型,否,是
""", """a,eligible,60.01,100.01,60,0/1,,,
b,eligible,30.00,100.01,30,0/1,,,
c,undetermined,,,,0/1,,policy.rate,
d,ineligible,,,,0/1,abnormal;waived,,
""", "--policy", "shanxi_2024", "--area", "reserve_months=12",
                     "--set", "paid=100.01,person_months=120,months=12,claimants=0",
                     "--set", "months_paid=12,dishonest=0,cancelled=0,revoked=0")

    def test_jilin(self):
        # Strictly below 3.5 %: 35 of 1000 are not. A tenth of a person does not exist: 34 are.
        self.decided("""id,de_capacity,key_support,arrears,arrears_other_years,deferral_agreement,claimants
a,1,0,0,0,0,34
b,1,0,0,0,0,35
c,0,1,0,1,1,0
d,0,1,0,1,0,0
e,1,0,1,0,0,0
f,0,0,0,0,0,0
""", """a,eligible,120.00,200.00,60,17/500,,,
b,ineligible,,,,7/200,layoff_rate,,
c,eligible,100.00,200.00,50,0/1,,,
d,ineligible,,,,0/1,arrears,,
e,ineligible,,,,0/1,arrears,,
f,undetermined,,,,0/1,,policy.rate,
""", "--policy", "jilin_2018", "--area", "registered_rate=3.5", "--set", "zombie=0,payable=200,person_months=12000,months=12")

    def test_tianjin(self):
        # Half of the social insurance payable for 6 months. Revenue fell by exactly 30 %: not more than 30 %.
        self.decided("""id,profit_2,profit_1,profit_0,revenue_1,revenue_0,in_post
a,1,1,-1,1000,699.99,50
b,1,1,-1,1000,700,50
c,-5,1,0,1000,0,49
""", """a,eligible,500000.01,1000000.01,50,0/1,,,
b,ineligible,,,,0/1,revenue_drop,,
c,ineligible,,,,0/1,in_post_short;profit_history;no_loss,,
""", "--policy", "tianjin_2019", "--set", "kind=enterprise,months_paid=12,person_months=720,months=12,claimants=0",
                     "--set", "recovering=1,conforming=1,zombie=0,dishonest=0,social_insurance_payable_6_months=1000000.01")

    def test_a_rate_assessed_by_the_agency_takes_precedence(self):
        self.decided("id,assessed_reductions,assessed_headcount\na,3,140\nb,,140\n",
                     "a,eligible,60.00,100.00,60,3/140,,,\nb,ineligible,,,,1/2,layoff_rate,,\n", "--policy", "qinghai_2021",
                     "--area", "reserve_months=12", "--set", "kind=enterprise,size=micro,paid=100,person_months=24,months=12,claimants=1")


class Writings(RegisterTest):
    """The same register in every form that it may come in."""

    def test_crlf(self):
        self.decided(SHOPS.replace("\n", "\r\n"), SHOPS_DECIDED, *LIAOCHENG)

    def test_byte_order_mark(self):
        self.decided(b"\xef\xbb\xbf" + SHOPS.encode(), SHOPS_DECIDED, *LIAOCHENG)

    def test_no_line_feed_at_the_end(self):
        self.decided(SHOPS.rstrip("\n"), SHOPS_DECIDED, *LIAOCHENG)

    def test_empty_lines_are_skipped(self):
        self.decided(SHOPS.replace("\n", "\n\n") + "\r\n", SHOPS_DECIDED, *LIAOCHENG)

    def test_gb18030(self):
        self.decided(SHOPS.encode("gb18030"), SHOPS_DECIDED, *LIAOCHENG, "--encoding", "gb18030")
        self.decided("\ufeff" .encode("gb18030") + SHOPS.encode("gb18030"), SHOPS_DECIDED, *LIAOCHENG, "--encoding", "gb18030")

    def test_every_cell_quoted(self):
        lines = []
        for line in SHOPS.splitlines():
            lines.append(line if line[0] == "#" or '"' in line else ",".join(f'"{cell}"' for cell in line.split(",")))
        self.decided("\n".join(lines), SHOPS_DECIDED, *LIAOCHENG)

    def test_line_feeds_and_quotes_within_a_cell(self):
        code, out, _ = run("--policy", "jilin_2018", "--set", "zombie=1", data='id,x_note\n"a\n""b""","c\r\nd"\n')
        self.assertEqual(out.decode(), HEADER.replace("\n", ",x_note\n") + '"a\n""b""",ineligible,,,,,zombie,,,"c\r\nd"\n')
        self.assertEqual(code, 0)

    def test_an_id_that_begins_like_a_comment(self):
        self.decided('id\n"#1"\n#2\n', '"#1",ineligible,,,,,zombie,,\n', "--policy", "jilin_2018", "--set", "zombie=1")

    def test_other_columns_are_carried_through(self):
        _, out, _ = run("--policy", "jilin_2018", data='x_b,id,x_a,zombie\n 1 ,a,"x,y",1\n')
        self.assertEqual(out.decode(), HEADER.replace("\n", ",x_b,x_a\n") + 'a,ineligible,,,,,zombie,,, 1 ,"x,y"\n')

    def test_many_blocks_in_every_encoding(self):
        # More rows than a block holds and characters of 1, 2 and 4 bytes at every place of the reader's buffers.
        rows = [(f"{'企𠀀' * (k % 7)}{k}", k % 2) for k in range(150_000)]
        data = "id,zombie\n" + "".join(f"{i},{z}\n" for i, z in rows)
        decided = ("eligible,60.00,100.00,60,0/1,,,", "ineligible,,,,0/1,zombie,,")
        expected = HEADER + "".join(f"{i},{decided[z]}\n" for i, z in rows)
        for encoding in ("utf-8", "gb18030"):
            code, out, err = run("--policy", "jilin_2018", "--encoding", encoding, "--area", "registered_rate=3.5",
                                 "--set", "de_capacity=1,arrears=0,arrears_other_years=0,claimants=0,payable=100",
                                 "--set", "person_months=12,months=12", data=data.encode(encoding))
            self.assertEqual((code, err), (0, ""))
            self.assertTrue(out.decode() == expected, "the decisions differ")


class Values(RegisterTest):
    """A malformed value is a fault of its unit and counts as unknown; the others go on."""

    def faults(self, column, values, policy="tianjin_2019"):
        data = f"id,{column}\n" + "".join(f'{k},"{v}"\n' for k, v in enumerate(values))
        code, out, err = run("--policy", policy, data=data)
        self.assertEqual(code, 0, err)
        return [line.rsplit(",", 1)[1] for line in out.decode().splitlines()[1:]]

    def test_malformed_money(self):
        bad = ["-1", "-0.01", "1.234", "1" + "0" * 30, "1e5", "NaN", "inf", "１２", "12.", ".5", "+1", "1,000", " 1", "1 ",
               " ", "1.2.3", "0x10", "100000000000.01", "abc", "12元", "1'000", "--1"]
        self.assertEqual(self.faults("paid", bad), ["paid"] * len(bad))
        self.assertEqual(self.faults("paid", ["0", "1", "1.2", "1.23", "007", "100000000000.00", ""]), [""] * 7)

    def test_results_may_be_negative(self):
        self.assertEqual(self.faults("profit_1", ["-1.5", "1", "-1.555"]), ["", "", "profit_1"])

    def test_malformed_counts(self):
        bad = ["-1", "1.0", "1.5", "2147483648", "1" + "0" * 30, "1e5", "NaN", "３", "+3", " 3"]
        self.assertEqual(self.faults("claimants", bad), ["claimants"] * len(bad))
        self.assertEqual(self.faults("claimants", ["0", "2147483647", ""]), [""] * 3)
        self.assertEqual(self.faults("months", ["12", "99999", "-1"]), ["", "months", "months"])

    def test_malformed_truths(self):
        bad = ["2", "yes", "TRUE", "真", "１", "-1", "01", " 1"]
        self.assertEqual(self.faults("zombie", bad), ["zombie"] * len(bad))
        self.assertEqual(self.faults("zombie", ["1", "0", "true", "false", "是", "否", ""]), [""] * 7)

    def test_malformed_choices(self):
        bad = ["company", "Enterprise", "1", "any", "企 业", "大型"]
        self.assertEqual(self.faults("kind", bad), ["kind"] * len(bad))
        self.assertEqual(self.faults("size", ["large", "大型", "not_large", "非大型", ""]), [""] * 5)

    def test_also_in_a_column_that_the_notice_does_not_read(self):
        self.assertEqual(self.faults("deaths", ["x", "1"], "liaocheng_2022"), ["deaths", ""])

    def test_a_malformed_value_is_unknown_and_all_of_them_are_named(self):
        # Not the kind: a unit that is not large gets 60 % whatever it is.
        self.decided("id,paid,claimants,kind,size,months_paid\na,1.234,-1,firm,micro,x\n",
                     "a,undetermined,,,,,,paid;months_paid;claimants,kind;paid;months_paid;claimants\n",
                     "--policy", "jiangxi_2023", "--set", "person_months=120,months=12")

    def test_exclusions_above_the_premium(self):
        self.decided(SHOPS.splitlines()[0] + "\na,enterprise,micro,1,1,0,0,12,168,12,0,100,60,40.01\n",
                     "a,undetermined,,,,0/1,,of_other_years;late_fees,of_other_years;late_fees\n", *LIAOCHENG)

    def test_a_zero_denominator(self):
        self.decided(SHOPS.splitlines()[0] + "\na,enterprise,micro,1,1,0,0,12,0,12,1,100,0,0\n",
                     "a,undetermined,,,,,,person_months,person_months\n", *LIAOCHENG)

    def test_a_unit_without_id(self):
        self.decided('id,zombie\n,1\n"",1\nb,1\n', ",ineligible,,,,,zombie,,id\n" * 2 + "b,ineligible,,,,,zombie,,\n",
                     "--policy", "jilin_2018")

    def test_gb18030_that_was_not_announced(self):
        code, out, err = run("--policy", "jilin_2018", "--set", "zombie=1",
                             data="id,kind\na,企业\n花店,enterprise\n".encode("gb18030"))
        self.assertEqual(code, 0)
        self.assertEqual(out, HEADER.encode() + b"a,ineligible,,,,,zombie,,kind\n" +
                         "花店,ineligible,,,,,zombie,,id\n".encode("gb18030"))
        self.assertIn("line 2", err)
        self.assertIn("--encoding gb18030", err)

    def test_bytes_that_are_no_gb18030(self):
        code, out, _ = run("--policy", "jilin_2018", "--set", "zombie=1", "--encoding", "gb18030", data=b"id,kind\na,\xff\xff\nb,\x81")
        self.assertEqual((code, out), (0, HEADER.encode() + b"a,ineligible,,,,,zombie,,kind\nb,ineligible,,,,,zombie,,kind\n"))


class BrokenInput(RegisterTest):
    """What cannot be read to the end: exit 1, the line, and the decisions made before it."""

    ZOMBIES = ("--policy", "jilin_2018", "--set", "zombie=1")

    def broken(self, line, words, data):
        out = self.refused(1, [f"line {line}:", *words], data, *self.ZOMBIES)
        self.assertEqual(out, HEADER + "a,ineligible,,,,,zombie,,\n")

    def test_empty_file(self):
        self.assertEqual(self.refused(1, ["no header line"], "", *self.ZOMBIES), "")
        self.assertEqual(self.refused(1, ["no header line"], "\ufeff", *self.ZOMBIES), "")
        self.assertEqual(self.refused(1, ["no header line"], "# nothing\n\n", *self.ZOMBIES), "")

    def test_header_only(self):
        self.decided("id,kind\n", "", *self.ZOMBIES)
        self.decided("id,kind", "", *self.ZOMBIES)

    def test_ragged_lines(self):
        self.broken(3, ["2 cells", "3"], "id,kind,size\na,,\nb,\nc,,\n")
        self.broken(4, ["more cells", "3"], "id,kind,size\n# here\na,,\nb,,,\nc,,\n")

    def test_unclosed_quote(self):
        self.broken(3, ["quote"], 'id,kind\na,\nb,"firm\nc,\n')

    def test_text_behind_a_quote(self):
        self.broken(3, ["quote"], 'id,kind\na,\n"b"c,\n')

    def test_nul_byte(self):
        self.broken(3, ["NUL"], "id,kind\na,\nb\0,\n")
        self.broken(4, ["NUL"], 'id,kind\na,\n"\n\0",\n')

    def test_utf_16(self):
        self.refused(1, ["line 1", "NUL"], "id,kind\na,\n".encode("utf-16"), *self.ZOMBIES)

    def test_a_cell_of_2_mb(self):
        self.broken(3, ["1 MiB"], "id,kind\na,\n" + "b" * 2_000_000 + ",\nc,\n")
        self.broken(3, ["1 MiB"], "id,kind\na,\n\"" + "b" * 2_000_000 + "\",\nc,\n")
        self.broken(3, ["1 MiB"], "id,kind\na,\n\"" + "b\n" * 1_000_000 + "\",\nc,\n")

    def test_a_cell_of_1_mb(self):
        self.decided("id\n" + "b" * 1_000_000, "b" * 1_000_000 + ",ineligible,,,,,zombie,,\n", *self.ZOMBIES)

    def test_the_line_is_counted_through_quotes_and_comments(self):
        out = self.refused(1, ["line 7:"], 'id,x_note\n# one\na,"1\n2\n3"\n\nb\n', *self.ZOMBIES)
        self.assertEqual(out, HEADER.replace("\n", ",x_note\n") + 'a,ineligible,,,,,zombie,,,"1\n2\n3"\n')

    def test_input_that_is_not_there(self):
        self.refused(1, ["nowhere.csv"], "", *self.ZOMBIES, "nowhere.csv")
        self.refused(1, [os.path.dirname(__file__)], "", *self.ZOMBIES, os.path.dirname(__file__))


class BrokenOutput(RegisterTest):
    MANY = "id,zombie\n" + "a,1\n" * 20_000

    def test_unwritable(self):
        with tempfile.TemporaryDirectory() as folder:
            self.refused(1, ["nowhere"], "id\na\n", "--policy", "jilin_2018", "-o", folder + "/nowhere/out.csv")
            self.refused(1, [folder], "id\na\n", "--policy", "jilin_2018", "-o", folder)

    @unittest.skipUnless(os.path.exists("/dev/full"), "needs /dev/full")
    def test_full_disk(self):
        self.refused(1, ["cannot be written"], "id\na\n", "--policy", "jilin_2018", "-o", "/dev/full")
        with open("/dev/full", "wb") as full:
            for arguments in (["--facts"], ["--policies"], ["--policy", "jilin_2018"]):
                made = subprocess.run([program, *arguments], input=b"id\na\n", stdout=full, stderr=subprocess.PIPE)
                self.assertEqual(made.returncode, 1, made.stderr)

    def test_closed_pipe(self):
        process = subprocess.Popen([program, "--policy", "jilin_2018"], stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
        process.stdout.close()
        try:
            process.stdin.write(self.MANY.encode())
            process.stdin.close()
        except BrokenPipeError:
            process.stdin.raw.close()
        self.assertIn("cannot be written", process.stderr.read().decode())
        self.assertEqual(process.wait(), 1)
        process.stderr.close()

    def test_a_closed_standard_output(self):
        made = subprocess.run([program, "--policy", "jilin_2018"], input=b"id\na\n", stderr=subprocess.PIPE, preexec_fn=lambda: os.close(1))
        self.assertEqual(made.returncode, 1)

    def test_never_over_the_register_itself(self):
        with tempfile.TemporaryDirectory() as folder:
            path = folder + "/units.csv"
            with open(path, "w") as f:
                f.write("id\na\n")
            self.refused(2, ["units.csv"], "", "--policy", "jilin_2018", path, "-o", path)
            with open(path) as f:
                self.assertEqual(f.read(), "id\na\n")

    def test_into_a_file_and_a_wrong_call_leaves_it_alone(self):
        with tempfile.TemporaryDirectory() as folder:
            path = folder + "/out.csv"
            code, out, _ = run("--policy", "jilin_2018", "--set", "zombie=1", "-o", path, data="id\na\n")
            self.assertEqual((code, out), (0, b""))
            self.refused(2, ["payd"], "id,payd\na,\n", "--policy", "jilin_2018", "-o", path)
            with open(path) as f:
                self.assertEqual(f.read(), HEADER + "a,ineligible,,,,,zombie,,\n")


class WrongCalls(RegisterTest):
    """Exit 2, before anything is written; the message names what is wrong and the nearest known name."""

    def wrong(self, words, data, *arguments):
        self.assertEqual(self.refused(2, words, data, *arguments), "")

    def test_unknown_names(self):
        self.wrong(["liaocheng_2021", '"liaocheng_2022"'], "id\n", "--policy", "liaocheng_2021")
        self.wrong(["claimant", '"claimants"'], "id,claimant\n", "--policy", "jilin_2018")
        self.wrong(["Id", '"id"'], "Id\n", "--policy", "jilin_2018")
        self.wrong(["企业划型", '"size"'], "id,企业划型\n", "--policy", "jilin_2018")
        self.wrong(["lat_fees", '"late_fees"'], "id\n", "--policy", "jilin_2018", "--set", "lat_fees=0")
        self.wrong(["reserve", '"reserve_months"'], "id\n", "--policy", "jilin_2018", "--area", "reserve=12")
        self.wrong(["--sumary"], "id\n", "--policy", "jilin_2018", "--sumary")
        self.wrong(["latin1"], "id\n", "--policy", "jilin_2018", "--encoding", "latin1")
        self.wrong(["fr"], "id\n", "--policy", "jilin_2018", "--language", "fr")

    def test_no_policy(self):
        self.wrong(["--policy"], "id\n")

    def test_two_registers(self):
        self.wrong(["b.csv"], "", "--policy", "jilin_2018", "a.csv", "b.csv")

    def test_no_header(self):
        self.wrong(["P1"], "P1,enterprise,12\n", "--policy", "jilin_2018")

    def test_missing_id(self):
        self.wrong(['"id"'], "kind,size\nenterprise,micro\n", "--policy", "jilin_2018")

    def test_repeated_column(self):
        self.wrong(["paid", "twice"], "id,paid,kind,paid\n", "--policy", "jilin_2018")
        self.wrong(["id", "twice"], "id,id\n", "--policy", "jilin_2018")
        self.wrong(["x_a", "twice"], "id,x_a,x_a\n", "--policy", "jilin_2018")

    def test_gb18030_header(self):
        self.wrong(["--encoding gb18030"], "id,企业划型\n".encode("gb18030"), "--policy", "jilin_2018")

    def test_set_and_column(self):
        self.wrong(["paid", "--set"], "id,paid\n", "--policy", "jilin_2018", "--set", "paid=1")

    def test_malformed_values(self):
        for one in ("paid=1.234", "paid=", "paid", "=1", "kind=firm", "zombie=2", "months=-1", "paid=1,paid=2"):
            self.wrong(["--set"], "id\n", "--policy", "jilin_2018", "--set", one)
        for one in ("reserve_months=1.5", "registered_rate=101", "registered_rate=1.234", "decision_date=2024-02-30"):
            self.wrong(["--area", one.split("=")[0]], "id\n", "--policy", "jilin_2018", "--area", one)

    def test_area_facts_out_of_range(self):
        for one, range in (("monthly_benefit=-5", "from 0 to 1000000"), ("monthly_benefit=1000000.01", "from 0 to 1000000"),
                           ("monthly_benefit=-0.01", "yuan"), ("registered_rate=100.01", "from 0 to 100"),
                           ("registered_rate=-1", "percent"), ("reserve_months=-1", "from 0 to 32767"),
                           ("reserve_months=32768", "from 0 to 32767")):
            name, value = one.split("=")
            self.wrong([name, '"' + value + '"', range], "id\n", "--policy", "jilin_2018", "--area", one)
        for one in ("monthly_benefit=0", "monthly_benefit=1000000", "registered_rate=100", "reserve_months=32767"):
            self.decided("id\n", "", "--policy", "jilin_2018", "--area", one)


class Lists(RegisterTest):
    def test_policies(self):
        code, out, _ = run("--policies")
        lines = [line.split("\t") for line in out.decode().splitlines()]
        self.assertEqual(code, 0)
        self.assertIn(["liaocheng_2022", "聊人社字〔2022〕17号", "Liaocheng", "city", "2022-04-20", "2022"], lines)
        for name in ("nation_2021_29", "qinghai_2021", "xining_2021", "nation_2024_40", "shanxi_2024", "yangquan_2024",
                     "jilin_2018", "tianjin_2019"):
            self.assertIn(name, [line[0] for line in lines])

    def test_facts(self):
        code, out, _ = run("--facts")
        lines = [line.split("\t") for line in out.decode().splitlines()]
        self.assertEqual(code, 0)
        self.assertEqual({len(line) for line in lines}, {4})
        named = {line[0]: line for line in lines}
        self.assertEqual(named["size"][1:3], ["企业划型", "large/大型, medium/中型, small/小型, micro/微型, not_large/非大型"])
        self.assertEqual(named["late_fees"][1], "滞纳金")
        self.assertEqual([named[fact][2] for fact in ("late_fees", "claimants", "person_months", "months")],
                         ["yuan", "people", "person-months", "months"])

    def test_every_fact_is_a_column(self):
        _, out, _ = run("--facts")
        names = [line.split("\t")[0] for line in out.decode().splitlines()]
        data = ",".join(["id", *names]) + "\n" + ",".join(["a", *["?"] * len(names)]) + "\n"
        _, out, _ = run("--policy", "liaocheng_2022", data=data)
        self.assertEqual(out.decode().splitlines()[1].rsplit(",", 1)[1], ";".join(names))

    def test_help(self):
        code, out, _ = run("--help")
        self.assertEqual(code, 0)
        self.assertIn(b"--policy", out)


class Explanations(RegisterTest):
    CALL = (*LIAOCHENG, "--explain")

    def test_of_one_unit(self):
        code, out, _ = run(*self.CALL, "thirty and a bit", data=SHOPS)
        self.assertEqual(code, 0)
        self.assertIn("person months 361", out.decode())
        code, out, _ = run(*self.CALL, "春天花店", "--language", "zh", data=SHOPS)
        self.assertEqual(code, 0)
        self.assertIn("6488.42", out.decode())
        self.assertNotIn(HEADER, out.decode())

    def test_malformed_cells_are_named(self):
        _, out, _ = run("--policy", "jilin_2018", "--explain", "a", data="id,paid,deaths\na,1.234,x\n")
        self.assertIn("paid;deaths", out.decode())

    def test_with_the_decisions_in_a_file(self):
        with tempfile.TemporaryDirectory() as folder:
            code, out, _ = run(*self.CALL, "thirty", "-o", folder + "/out.csv", data=SHOPS)
            self.assertEqual(code, 0)
            self.assertIn("810.00", out.decode())
            with open(folder + "/out.csv") as f:
                self.assertEqual(f.read(), HEADER + SHOPS_DECIDED)

    def test_of_a_unit_that_is_not_there(self):
        self.assertEqual(self.refused(2, ["nobody"], SHOPS, *self.CALL, "nobody"), "")


class Threads(RegisterTest):
    """Whatever the number of threads and wherever the register is cut into pieces, all bytes are the same."""

    ZOMBIES = ("--policy", "jilin_2018", "--set", "zombie=1")

    def same(self, data, *arguments):
        """Returns what all of them come to: exit code, output, messages."""
        first = run(*arguments, "--threads", "1", data=data)
        for threads, piece in (("2", "262144"), ("3", "262144"), ("1", "64"), ("2", "64"), ("3", "100"), ("8", "4096")):
            made = run(*arguments, "--threads", threads, "--piece", piece, data=data)
            self.assertEqual((made[0], made[2]), (first[0], first[2]), (threads, piece))
            self.assertTrue(made[1] == first[1], ("the answers differ", threads, piece))
        return first

    def test_any_register(self):
        self.assertEqual(self.same(any_register(3_000, 7), *LIAOCHENG, "--summary")[0], 0)
        _, out, _ = self.same(SHOPS, *LIAOCHENG)
        self.assertEqual(out.decode(), HEADER + SHOPS_DECIDED)

    def test_quoted_line_feeds_at_the_border_of_a_piece(self):
        rows = [f'"{"x" * (k % 61)}\n{k}",{"y" * (k % 7)}' for k in range(3_000)]
        code, out, _ = self.same("id,x_a\n" + "".join(row + "\n" for row in rows), *self.ZOMBIES)
        self.assertEqual(code, 0)
        self.assertEqual(out.decode().count("ineligible,,,,,zombie,,,"), 3_000)
        self.assertTrue(out.decode().endswith('\n2999",ineligible,,,,,zombie,,,yyy\n'))

    def test_every_way_of_writing(self):
        rng = random.Random(11)
        lines = [b"\xef\xbb\xbf# a comment, \"not closed", b"id,x_a"]
        for k in range(4_000):
            lines.append(rng.choice([b"%d,a", b'"%d","a ""b"""', b"%d,\r", b"# %d,\"", b'"%d\n\n",', b"%d,a\"b", b",%d", b"", b"%d,\xff", b"\r"]).replace(b"%d", b"%d" % k))
        lines[2:2] = [b"#" + b" " * 500] * 5
        self.assertEqual(self.same(b"\r\n".join(line for line in lines if line != b"\r"), *self.ZOMBIES, "--summary")[0], 0)

    def test_gb18030(self):
        data = "id,kind\n" + "".join(f"{'企𠀀' * (k % 5)}{k},企业\n" for k in range(5_000))
        self.assertEqual(self.same(data.encode("gb18030"), *self.ZOMBIES, "--encoding", "gb18030")[0], 0)

    def test_a_line_that_cannot_be_read(self):
        # Everything before it is decided and written, and nothing behind it, however far the others are.
        good = "".join(f"{k},\n" for k in range(25_000))
        decided = HEADER + "".join(f"{k},ineligible,,,,,zombie,,\n" for k in range(25_000))
        for bad, words in (("a,b,c", "more cells"), ("a", "1 cells"), ("\0,", "NUL"), ('"a"b,', "behind a closing quote"), ('"a,', "never closed")):
            code, out, err = self.same("id,kind\n" + good + bad + "\n" + good, *self.ZOMBIES)
            self.assertEqual(code, 1)
            self.assertIn("line 25002:", err)
            self.assertIn(words, err)
            self.assertTrue(out.decode() == decided, bad)

    def test_what_is_too_long(self):
        # Also with a NUL byte behind the limit, or the closing quote.
        for long, words in (('"' + "b\n" * 600_000, "a cell"), ('"' + "b\n" * 600_000 + '",', "a cell"), ("b" * 1_100_000 + "\0,", "a cell"),
                            ("#" + "b" * 1_100_000 + "\n", "a comment")):
            code, out, err = self.same("id,kind\n" + "a,\n" * 5_000 + long, *self.ZOMBIES)
            self.assertEqual((code, out.count(b"\n")), (1, 5_001))
            self.assertIn(f"line 5002: {words} longer than 1 MiB", err)

    def test_the_first_line_that_is_not_utf_8(self):
        good = b"a,\n" * 20_000
        code, _, err = self.same(b"id,kind\n" + good + b"a,\xff\n" + good + b"a,\xff\n", *self.ZOMBIES)
        self.assertEqual(code, 0)
        self.assertIn("line 20002:", err)

    def test_explanations_in_the_order_of_the_units(self):
        rows = [f"{'a' if k % 3_000 == 7 else k},{k % 2}" for k in range(15_000)]
        code, out, _ = self.same("id,zombie\n" + "".join(row + "\n" for row in rows), "--policy", "jilin_2018", "--explain", "a")
        self.assertEqual(code, 0)
        self.assertEqual(out.decode().count("Outcome:"), 5)

    def test_full_disk_and_closed_pipe(self):
        many = b"id,zombie\n" + b"a,1\n" * 400_000
        for threads in ("1", "2", "3"):
            arguments = [program, "--policy", "jilin_2018", "--threads", threads]
            if os.path.exists("/dev/full"):
                made = subprocess.run([*arguments, "-o", "/dev/full"], input=many, capture_output=True)
                self.assertEqual((made.returncode, made.stdout), (1, b""))
                self.assertIn(b"cannot be written", made.stderr)
            with tempfile.TemporaryFile() as register:
                register.write(many)
                register.seek(0)
                process = subprocess.Popen(arguments, stdin=register, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
                process.stdout.read(100)
                process.stdout.close()
                self.assertIn(b"cannot be written", process.stderr.read())
                self.assertEqual(process.wait(), 1)
                process.stderr.close()

    def test_a_number_that_is_none(self):
        for n in ("0", "-1", "x", "5000"):
            self.refused(2, ["--threads"], "id\n", *self.ZOMBIES, "--threads", n)


@unittest.skipUnless(hasattr(os, "openpty"), "needs terminals")
class Progress(RegisterTest):
    """A line on standard error, if that is a terminal and the decisions go elsewhere."""

    def shown(self, output, halves, register=None):
        """What a terminal gets to see of a run whose input comes in two halves, or from a file."""
        master, slave = os.openpty()
        process = subprocess.Popen([program, "--policy", "jilin_2018", "-o", output, "--piece", "64", *([register] if register else [])],
                                   stdin=subprocess.PIPE, stdout=slave, stderr=slave)
        os.close(slave)
        for half in halves:
            process.stdin.write(half)
            process.stdin.flush()
            time.sleep(0.5)
        process.stdin.close()
        seen = b""
        while True:
            try:
                part = os.read(master, 1 << 16)
            except OSError:  # the other side is closed
                break
            if not part:
                break
            seen += part
        os.close(master)
        self.assertEqual(process.wait(), 0)
        return seen.decode()

    HALVES = (b"id,zombie\n" + b"a,1\n" * 200, b"a,1\n" * 200)

    def test_on_a_terminal(self):
        seen = self.shown("/dev/null", self.HALVES)
        self.assertRegex(seen, r"\r\d+ rows, \d+\.\d\d million rows/s\x1b\[K")
        self.assertNotIn("left", seen)  # nobody knows how long a pipe is
        self.assertTrue(seen.endswith("\r\x1b[K"), repr(seen))

    def test_of_a_file(self):
        with tempfile.TemporaryDirectory() as folder:
            path = folder + "/units.csv"
            with open(path, "wb") as f:
                f.write(b"id,zombie\n" + b"a,1\n" * 1_000_000)
            self.assertRegex(self.shown("/dev/null", (), path), r"\r\d+ rows, \d+\.\d\d million rows/s, \d+ %, \d+:\d\d left\x1b\[K")

    def test_not_among_the_decisions(self):
        self.assertNotIn("rows/s", self.shown("-", self.HALVES))

    def test_not_in_a_pipe(self):
        code, _, err = run("--policy", "jilin_2018", data=b"id,zombie\n" + b"a,1\n" * 1_000_000)
        self.assertEqual((code, err), (0, ""))


class Readme(RegisterTest):
    def test_its_example_works(self):
        with open(os.path.join(os.path.dirname(__file__), "../../docs/examples/register/README.md"), encoding="utf-8") as f:
            shops, call, decisions = [block.split("\n", 1)[1] for block in f.read().split("```")[1:6:2]]
        code, out, _ = run(*call.split()[1:-1], data=shops)
        self.assertEqual((code, out.decode()), (0, decisions))


class Summary(RegisterTest):
    DATA = SHOPS + "fault,enterprise,micro,1,1,0,0,12,168,12,0,1.234,0,0\n"

    def test_english(self):
        _, _, err = run(*LIAOCHENG, "--summary", data=self.DATA)
        for line in ("policy\tliaocheng_2022", "units\t11", "eligible\t3", "ineligible\t5", "undetermined\t3", "faulty\t1",
                     "refund\t7298.47", "layoff_rate\t2\tthe layoff rate is too high", "zombie\t2\tzombie enterprise"):
            self.assertIn(line, err.splitlines())
        self.assertIn("聊人社字〔2022〕17号", err)

    def test_chinese(self):
        _, _, err = run(*LIAOCHENG, "--summary", "--language", "zh", data=self.DATA)
        for line in ("参保单位\t11", "符合\t3", "返还金额合计\t7298.47", "layoff_rate\t2\t裁员率超过标准"):
            self.assertIn(line, err.splitlines())

    def test_fingerprint(self):
        """Of the results, in whatever order the units stand."""
        def fingerprint(data):
            _, _, err = run(*LIAOCHENG, "--summary", data=data)
            (line,) = [line for line in err.splitlines() if line.startswith("fingerprint\t")]
            return line

        header, *units = self.DATA.splitlines(keepends=True)
        before = fingerprint(self.DATA)
        self.assertEqual(fingerprint(header + "".join(reversed(units))), before)
        self.assertNotEqual(fingerprint(header + "".join(units[:-1])), before)
        self.assertNotEqual(fingerprint(self.DATA.replace("7209.36", "7209.46")), before)

    def test_faults(self):
        _, _, err = run(*LIAOCHENG, "--summary", data=self.DATA + "more,enterprise,micro,1,1,0,0,12,168,12,0,100,99,2\n")
        self.assertIn("exclusions_above_premium\t1\texclusions larger than the premium", err.splitlines())


def any_register(rows, seed):
    """Units with whatever values the facts can have, or none."""
    draw = random.Random(seed)
    _, out, _ = run("--facts")
    facts = [line.split("\t")[0::2][:2] for line in out.decode().splitlines()]
    values = {}
    for name, written in facts:
        if written.startswith("1/0"):
            values[name] = ["1", "0"]
        elif "/" in written:
            values[name] = [choice.split("/")[0] for choice in written.split(", ")]
        elif "yuan" in written:
            values[name] = ["0", "0.01", "0.05", "999.99", "7209.36", "120000"]
        else:
            values[name] = ["0", "1", "6", "11", "12", "30", "168", "360", "361", "3600"]
    lines = [",".join(["id"] + [name for name, _ in facts])]
    for row in range(rows):
        known = draw.choice((0.7, 0.95, 1))
        cells = [draw.choice(values[name]) if draw.random() < known else "" for name, _ in facts]
        lines.append(",".join([str(row)] + cells))
    return "\n".join(lines) + "\n"


class LookUps(RegisterTest):
    """The notice by region, refund year and day of the decision: what stood where and when was typed from the notices."""

    ZOMBIE = ("id,zombie,dishonest\na,1,0\n", "a,ineligible,,,,,zombie,,\n")

    def asked(self, region, year, day, *more):
        return "--region", region, "--refund-year", year, "--decision-date", day, *more

    def wrong(self, words, *arguments):
        self.assertEqual(self.refused(2, words, self.ZOMBIE[0], *arguments), "")

    def test_liaocheng_decides_as_by_its_policy(self):
        for region in ("371500", "Liaocheng", "聊城市", "聊城", "371502"):
            err = self.decided(SHOPS, SHOPS_DECIDED, *self.asked(region, "2022", "2022-05-05"), "--area", "reserve_months=18")
            first, later = err.splitlines()
            for word in ("2022-05-05", "liaocheng_2022", "聊人社字〔2022〕17号", "2022-04-20", "371502" if region == "371502" else "Liaocheng (371500)"):
                self.assertIn(word, first)
            self.assertIn("later", later)
            self.assertIn("nation_2022_23", later)

    def test_the_day_decides_and_what_was_passed_over_is_named(self):
        day_in = lambda day: self.decided("id\n", "", *self.asked("371500", "2022", day)).splitlines()
        self.assertIn("by liaocheng_2022 ", day_in("2022-06-30")[0])
        july = day_in("2022-07-01")
        self.assertIn("by nation_2022_12 ", july[0])
        self.assertIn("replaced nation_2022_23 ", july[1])
        self.assertIn("expired: liaocheng_2022 ", july[2])
        # 30 and 60 % until July 2025, then 50 and 90 %
        asked = lambda day: self.decided("id\n", "", *self.asked("Hainan", "2025", day))
        self.assertIn("by nation_2025_18 ", asked("2025-07-08"))
        self.assertIn("by nation_2025_25 ", asked("2025-07-09"))

    def test_in_chinese(self):
        err = self.decided("id\n", "", *self.asked("聊城", "2022", "2022-07-01", "--language", "zh"))
        for word in ("聊城市 (371500)，2022返还年度，2022-07-01审核：按 nation_2022_12 (国发〔2022〕12号, 全国, 2022-05-31)", "替代：nation_2022_23", "已过有效期：liaocheng_2022"):
            self.assertIn(word, err)

    def test_a_what_if_of_the_notice_that_was_found(self):
        register = SHOPS.splitlines()[0] + "\na,enterprise,micro,1,1,0,0,12,168,12,0,7209.36,0,0\n"
        self.decided(register, "a,eligible,5046.55,7209.36,70,0/1,,,\n", *self.asked("371500", "2022", "2022-05-05"), "--area", "reserve_months=18",
                     "--what-if", "rates.0.at=70")

    def test_schemes(self):
        # Taiyuan 2019 is known for its hardship refund, the ordinary one is the nation's
        err = self.decided("id\n", "", *self.asked("Taiyuan", "2019", "2019-06-01", "--scheme", "hardship"))
        self.assertIn("by taiyuan_2019 ", err)
        self.assertIn("by nation_2019_23 ", self.decided("id\n", "", *self.asked("Taiyuan", "2019", "2019-06-01", "--scheme", "stabilisation")))
        self.assertIn("another --scheme: nation_2019_23 ", self.decided("id\n", "", *self.asked("Taiyuan", "2019", "2019-06-01")))
        # the two ways of one document are never chosen between
        both = ["nation_2019_23_hardship_benefit", "nation_2019_23_hardship_insurance", "--policy"]
        self.wrong(both, *self.asked("330000", "2019", "2019-06-01", "--scheme", "hardship"))
        self.wrong([*both, "nation_2019_23 ", "--scheme"], *self.asked("330000", "2019", "2019-06-01"))
        self.wrong(["hardships", '"hardship"'], *self.asked("330000", "2019", "2019-06-01", "--scheme", "hardships"))
        self.wrong(["scheme"], *self.asked("330000", "2019", "2019-06-01", "--scheme", ""))
        self.wrong(["of another scheme"], *self.asked("330000", "2022", "2022-06-01", "--scheme", "hardship"))

    def test_what_the_catalogue_does_not_have(self):
        self.wrong(["371500", "2022-01-05", "before", "nation_2022_271", "2022-02-18"], *self.asked("371500", "2022", "2022-01-05"))
        self.wrong(["371500", "2013", "no notice"], *self.asked("371500", "2013", "2022-01-05"))
        self.wrong(["expired", "liaocheng_2022", "nation_2022_12"], *self.asked("371500", "2022", "2023-01-01"))
        self.wrong(["Hong Kong", "national notices"], *self.asked("香港", "2022", "2022-05-05"))

    def test_regions_that_are_none(self):
        for region in ("Laocheng", "聊城县"):
            self.wrong([region, "unknown region", "code", '"Liaocheng"' if region[0] == "L" else '"聊城市"'], *self.asked(region, "2022", "2022-05-05"))
        for region in ("990000", "37150", "370001", "-1", ""):
            self.wrong([f'"{region}"', "unknown region"], *self.asked(region, "2022", "2022-05-05"))

    def test_one_day_of_the_decision(self):
        self.decided(*self.ZOMBIE, "--region", "371500", "--refund-year", "2022", "--area", "decision_date=2022-05-05")
        self.decided(*self.ZOMBIE, *self.asked("371500", "2022", "2022-05-05"), "--area", "decision_date=2022-05-05")
        self.wrong(["2022-05-05", "2022-05-06", "contradicts"], *self.asked("371500", "2022", "2022-05-05"), "--area", "decision_date=2022-05-06")
        # of any notice it is the area's day
        self.wrong(["2022-04-19", "聊人社字〔2022〕17号"], "--policy", "liaocheng_2022", "--decision-date", "2022-04-19")
        self.decided(*self.ZOMBIE, "--policy", "liaocheng_2022", "--decision-date", "2022-04-20")
        for day in ("2022-02-29", "20220505", ""):
            self.wrong(["--decision-date", f'"{day}"'], *self.asked("371500", "2022", day))

    def test_calls_that_are_not_whole(self):
        self.wrong(["--decision-date"], "--region", "371500", "--refund-year", "2022")
        self.wrong(["--refund-year"], "--region", "371500", "--decision-date", "2022-05-05")
        self.wrong(["--region"], "--policy", "liaocheng_2022", "--refund-year", "2022")
        self.wrong(["--region"], "--policy", "liaocheng_2022", "--scheme", "hardship")
        self.wrong(["--region", "--policy"], *self.asked("371500", "2022", "2022-05-05"), "--policy", "liaocheng_2022")
        self.wrong(["--region", "--notice-file"], *self.asked("371500", "2022", "2022-05-05"), "--notice-file", "a.toml")
        for year in ("22", "20222", "-202", "abcd", ""):
            self.wrong(["--refund-year", f'"{year}"'], *self.asked("371500", year, "2022-05-05"))


class NoticeFiles(RegisterTest):
    AREA = ("--area", "reserve_months=18,registered_rate=3.5,monthly_benefit=1500")

    def setUp(self):
        self.folder = tempfile.TemporaryDirectory()
        self.addCleanup(self.folder.cleanup)

    def file(self, text, name="notice.toml"):
        path = os.path.join(self.folder.name, name)
        with open(path, "w", encoding="utf-8") as out:
            out.write(text)
        return path

    def printed(self, policy):
        code, out, err = run("--print-notice", policy)
        self.assertEqual(code, 0, err)
        return out.decode()

    def test_every_notice_decides_the_same_from_its_file(self):
        register = any_register(300, 2024)
        outcomes = set()
        for line in run("--policies")[1].decode().splitlines():
            policy = line.split("\t")[0]
            path = self.file(self.printed(policy))
            compiled = run("--policy", policy, *self.AREA, data=register)
            self.assertEqual(compiled[0], 0, compiled[2])
            self.assertEqual(run("--notice-file", path, *self.AREA, data=register), compiled, policy)
            outcomes.update(row.split(",")[1] for row in compiled[1].decode().splitlines()[1:])
            code, out, err = run("--difference", policy, path)
            self.assertEqual((code, out, err), (0, b"", ""))
        self.assertEqual(outcomes, {"eligible", "ineligible", "undetermined"})

    def test_a_notice_of_ones_own(self):
        text = self.printed("liaocheng_2022")
        self.assertEqual(text.count('{ at = "90", source'), 1)
        path = self.file(text.replace('{ at = "90", source', '{ at = "70", source').replace("liaocheng_2022", "elsewhere_2022"))
        register = SHOPS.splitlines()[0] + "\na,enterprise,micro,1,1,0,0,12,168,12,0,7209.36,0,0\n"
        # 70 % of 7209.36 is 5046.552
        self.decided(register, "a,eligible,5046.55,7209.36,70,0/1,,,\n", "--notice-file", path, "--area", "reserve_months=18")
        err = self.decided(register, "a,eligible,5046.55,7209.36,70,0/1,,,\n", "--notice-file", path, "--area", "reserve_months=18", "--summary")
        self.assertIn("elsewhere_2022", err)
        code, out, err = run("--difference", "liaocheng_2022", path)
        self.assertEqual(code, 0, err)
        self.assertIn("rates.0.at: 90 → 70 [聊人社字〔2022〕17号 四（二） → 聊人社字〔2022〕17号 四（二）]\n", out.decode())

    def test_a_notice_that_is_none(self):
        folder = os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "bad_notices")
        names = sorted(os.listdir(folder))
        self.assertGreater(len(names), 40)
        for name in names:
            with open(os.path.join(folder, name), encoding="utf-8") as lines:
                here = [number for number, line in enumerate(lines, 1) if line.endswith("  # here\n")]
            place = name + "".join(f":{line}" for line in here) + ": "
            with self.subTest(name):
                self.assertEqual(self.refused(2, ["this is no notice", place], SHOPS, "--notice-file", os.path.join(folder, name)), "")
        self.refused(2, ["cannot be read", "nowhere.toml"], SHOPS, "--notice-file", self.file("") + "/nowhere.toml")
        self.refused(2, ["--policy", "--notice-file"], SHOPS, "--policy", "liaocheng_2022", "--notice-file", self.file(""))

    def test_what_if(self):
        register = SHOPS.splitlines()[0] + "\na,enterprise,micro,1,1,0,0,12,168,12,0,7209.36,0,0\n"
        self.decided(register, "a,eligible,5046.55,7209.36,70,0/1,,,\n", *LIAOCHENG, "--what-if", "rates.0.at=70")
        # without the reserve gate no reserve is asked for
        self.decided(register, "a,eligible,6488.42,7209.36,90,0/1,,,\n", "--policy", "liaocheng_2022", "--what-if", "reserve.present=false")
        self.decided(register, "a,ineligible,,,,0/1,months_short,,\n", *LIAOCHENG, "--what-if", "rates.0.at=70", "--what-if", "conditions.4.bound=13")
        path = self.file(self.printed("liaocheng_2022"))
        self.decided(register, "a,eligible,5046.55,7209.36,70,0/1,,,\n", "--notice-file", path, "--area", "reserve_months=18", "--what-if", "rates.0.at=70")

    def test_a_what_if_that_is_none(self):
        for one, words in (("rates.0.at", ["path=value"]), ("=70", ["path=value"]), ("rates.0.it=70", ["rates.0.it", "no such field"]),
                           ("rates.7.at=70", ["rates.7.at", "no such element"]), ("rates.0.at=105", ["rates.0.at", '"105"']),
                           ("rates.0.at=90.01", ["rates.0", "above the cap"]), ("kept.by=5", ["kept.by", "present"]),
                           ("rates=70", ["rates", "one value"]), ("parent=nation_2024_40", ["parent", "not set"])):
            with self.subTest(one):
                self.assertEqual(self.refused(2, words, SHOPS, *LIAOCHENG, "--what-if", one), "")

    def test_differences(self):
        code, out, err = run("--difference", "nation_2021_29", "nation_2024_40", "--language", "zh")
        self.assertEqual(code, 0, err)
        self.assertIn("effective_until: 2021-12-31 → 2024-12-31 [人社部发〔2021〕29号 九 → 人社部发〔2024〕40号 二]\n", out.decode())
        self.refused(2, ["nation_2024_41", "nation_2024_40"], "", "--difference", "nation_2021_29", "nation_2024_41")
        self.refused(2, ["--difference"], "", "--difference", "nation_2021_29")
        self.refused(2, ["liaocheng_2023", "liaocheng_2022"], "", "--print-notice", "liaocheng_2023")

    def test_a_decision_before_the_notice(self):
        self.refused(2, ["2022-04-19", "聊人社字〔2022〕17号", "2022-04-20"], SHOPS, "--policy", "liaocheng_2022", "--area",
                     "reserve_months=18,decision_date=2022-04-19")
        self.decided(SHOPS, SHOPS_DECIDED, "--policy", "liaocheng_2022", "--area", "reserve_months=18,decision_date=2022-04-20")


if __name__ == "__main__":
    program = os.path.abspath(sys.argv.pop(1))
    unittest.main()
