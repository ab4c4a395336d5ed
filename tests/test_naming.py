"""What bare names say: the lexicon against many names, its false friends, and witnesses."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st

from promptlint import catalogue
from promptlint.diagnostic import Confidence
from promptlint.model import Cause, CauseKind, Rate
from promptlint.naming import _words, classify, is_constant_name, is_input

STRONG = {
    (CauseKind.CLOCK, Rate.INSTANT): """
        now NOW KIMI_NOW utc_now utcnow now_timestamp_seconds now_iso current_time currentTime CURRENT_TIME
        current_datetime currentDateTime currentDatetime current_date_time current_time_str get_current_time
        timestamp timestamp_iso event_timestamp unix_time local_datetime request_time context.now
        state.currentTime datetime dt.now created_at updated_at last_message_at generated_at now() self.now""",
    (CauseKind.DATE, Rate.DAILY): """
        today date_today today_date todays_date current_date currentDate CURRENT_DATE current_date_str
        formatCurrentDate get_today_str context.date_today current_year weekday day_of_week yesterday""",
    (CauseKind.RANDOM, Rate.INSTANT): """
        uuid uuid4 run_uuid nonce request_nonce random_id randomSuffix unique_id GUID trace_guid""",
    (CauseKind.REQUEST, Rate.TURN): """
        request_id requestId REQUEST_ID X-Request-ID request.id req_id trace_id traceid message_id message.id
        ticket_id ticket.id order_number invoice_id iteration current_iteration step_number
        current_step turn_count round_idx attempt_number remaining_budget budget_remaining
        state.remaining_steps token_usage elapsed_seconds uptime idle_min minutes_ago""",
    (CauseKind.SESSION, Rate.SESSION): """
        session_id sessionId SESSION_ID session.id thread_id thread.id conversation_id chat_id channel_id
        run_id workspace_id investigation_id settings.session_id self.session_id""",
    (CauseKind.SESSION, Rate.USER): """
        user_name userName username USERNAME user.name user.first_name customer.firstName customer_name
        first_name lastName full_name user_id user.id user_email user_preferences
        patient_name employee.name owner.name current_user current_user.name request.user.username user_uuid""",
    (CauseKind.SESSION, Rate.TENANT): """
        tenant tenant_id tenant.name org_id organization.id company_id company.id team_id""",
    (CauseKind.ENVIRONMENT, Rate.SESSION): """
        cwd work_dir workDir working_directory current_dir project_path repo_root env_info""",
    (CauseKind.ENVIRONMENT, Rate.PROCESS): "hostname host_name pid process_id ip_address",
    (CauseKind.ENVIRONMENT, Rate.TURN): "git_status git.branch current_branch commit_sha gitDiff",
    (CauseKind.RETRIEVED, Rate.TURN): """
        memories user_memories memory_context memory_section working_memory long_term_memory retrieved_docs
        retrieved_memory_block recalled search_results web_search_results rag_context rag_results
        relevant_documents todo_list todos facts_text memory_list recall_block context_chunks knowledge_context""",
    (CauseKind.CONFIGURATION, Rate.DEPLOY): "environ app_version deploy_env python_version",
}

WEAK = {
    (CauseKind.CLOCK, Rate.INSTANT): "time time_str dt ts hour",
    (CauseKind.DATE, Rate.DAILY): "date date_str day month event_date context.date",
    (CauseKind.REQUEST, Rate.TURN): """
        id item.id source.id source_id some_new_thing_id step round attempt usage budget remaining order_ids""",
    (CauseKind.SESSION, Rate.SESSION): "session session.topic project_name channel agent_id agent.name assistant_id",
    (CauseKind.SESSION, Rate.USER): """
        user user.company user.profile.theme user.created_at customer user_favourite_color time_zone timezone
        tz locale location custom_instructions user_timezone user.language user_country""",
    (CauseKind.SESSION, Rate.TENANT): "organization organization.name team_name client_name",
    (CauseKind.ENVIRONMENT, Rate.SESSION): "repo_name directory_tree",
    (CauseKind.RETRIEVED, Rate.TURN): "memory context documents docs chunks knowledge notes",
    (CauseKind.CONFIGURATION, Rate.DEPLOY): """
        env platform region version config.temperature settings.theme tools tool_names format_instructions""",
}

SILENT = """
    update updates candidate validated validate timeout runtime template known unknown snow acknowledge
    nowhere mandate timely download kid paid valid covid humid flat chat format data dates category stepwise
    userland usable date_format time_format datetime_format date_range time_range timeframe start_date
    end_date due_date start_time end_time run_time time_out time_series buy_now look_at works_at num_docs
    num_results n_examples total_steps seed random_seed next_steps step_by_step gpu_memory is_user has_memory
    include_date show_time use_context enable_memory user_query user_input user_message user.message
    user_question user_prompt customer_question customer_support user_guide user_manual memory_guidelines
    session_type question query text topic input name title description persona tone style code instructions
    system_prompt history chat_history messages x value
"""

CONSTANT = """
    company company_name companyName COMPANY company.name brand brand_name brand.name product product_name
    product.name language app_name bot_name bot.name agent.display_name coach_name assistant_name
    model model_id model_name tool_id
    schema_id prompt_id max_steps maxIterations max_tokens min_length default_language rate_limit
    context_window knowledge_cutoff support_email
"""


def _cases(table: dict[tuple[CauseKind, Rate], str]) -> list[tuple[str, CauseKind, Rate]]:
    return [(name, kind, rate) for (kind, rate), listed in table.items() for name in listed.split()]


def said(name: str, label: str = "", annotation: str = "") -> tuple[CauseKind, Rate, Confidence] | None:
    cause = classify(name, label=label, annotation=annotation)
    return (cause.kind, cause.rate, cause.confidence) if cause else None


@pytest.mark.parametrize(("name", "kind", "rate"), _cases(STRONG))
def test_strong_names(name: str, kind: CauseKind, rate: Rate) -> None:
    assert classify(name) == Cause(kind, rate, Confidence.MEDIUM, label=name, by_name=True)
    assert not is_constant_name(name)


@pytest.mark.parametrize(("name", "kind", "rate"), _cases(WEAK))
def test_weak_names(name: str, kind: CauseKind, rate: Rate) -> None:
    assert said(name) == (kind, rate, Confidence.LOW)
    assert not is_constant_name(name)


@pytest.mark.parametrize("name", SILENT.split())
def test_names_that_say_nothing(name: str) -> None:
    assert classify(name) is None
    assert not is_constant_name(name)


@pytest.mark.parametrize("name", CONSTANT.split())
def test_names_of_deployment_facts(name: str) -> None:
    assert classify(name) is None
    assert is_constant_name(name)


@pytest.mark.parametrize(
    "name", ["", ".", "a b", "a, b", "user['name']", "now - start", "1now", "x" * 500, "now." * 40]
)
def test_what_is_no_name_says_nothing(name: str) -> None:
    assert classify(name) is None
    assert not is_constant_name(name)


@pytest.mark.parametrize(
    ("name", "label"),
    [
        ("date", "Today is "),
        ("date", "- **Date:** "),
        ("date", "Current date and time: "),
        ("time", "The current time is "),
        ("context", "Relevant documents:"),
        ("memory", "What you remember about this user: "),
        ("step", "This is step "),
        ("budget", "Tokens remaining: "),
        ("user", "You are talking to "),
        ("user", "User: "),
        ("timezone", "Time zone: "),
        ("project_name", "Project: "),
        ("organization", "Organization: "),
    ],
)
def test_a_label_is_a_witness(name: str, label: str) -> None:
    before, after = classify(name), classify(name, label=label)
    assert before is not None
    assert after is not None
    assert (before.confidence, after.confidence) == (Confidence.LOW, Confidence.MEDIUM)
    assert (before.kind, before.rate) == (after.kind, after.rate)


@pytest.mark.parametrize(
    ("name", "label"),
    [
        ("date", "Answer in English. "),
        ("user", "Today is "),  # speaks of something else
        ("context", "the update of contextual "),  # whole words only
        ("date", "Today we talk about many things, and this line goes on for longer than a label would, see "),
    ],
)
def test_other_text_is_no_witness(name: str, label: str) -> None:
    cause = classify(name, label=label)
    assert cause is not None
    assert cause.confidence is Confidence.LOW


def test_a_label_alone_is_not_enough() -> None:
    assert classify("value", label="Current time: ") is None


def test_an_annotation_is_a_witness_and_tells_dates_from_clocks() -> None:
    clock = (CauseKind.CLOCK, Rate.INSTANT, Confidence.MEDIUM)
    date = (CauseKind.DATE, Rate.DAILY, Confidence.MEDIUM)
    assert said("date", annotation="date") == date
    assert said("date", annotation="datetime.date | None") == date
    assert said("date", annotation="datetime") == clock
    assert said("date", annotation="Optional[datetime.datetime]") == clock
    assert said("now", annotation="dt.date") == date
    assert said("user", annotation="models.User") == (CauseKind.SESSION, Rate.USER, Confidence.MEDIUM)
    assert said("docs", annotation="list[Document]") == (CauseKind.RETRIEVED, Rate.TURN, Confidence.MEDIUM)
    assert said("date", annotation="str") == (CauseKind.DATE, Rate.DAILY, Confidence.LOW)
    assert said("value", annotation="datetime") is None, "an annotation alone is not enough"


def test_a_flag_is_not_what_it_is_named_after() -> None:
    assert said("memory", annotation="bool") is None
    assert said("now", annotation="bool | None") is None


@given(st.text(), st.text(), st.text())
def test_any_text_is_read(name: str, label: str, annotation: str) -> None:
    cause = classify(name, label=label, annotation=annotation)
    assert cause is None or (cause.by_name and cause.location is None and cause.confidence < Confidence.HIGH)
    assert not (cause and is_constant_name(name))


def _listed() -> Iterator[str]:
    data = catalogue.load("names")
    yield from (name for each in data["silent"] for line in each["names"] for name in line)
    for group in data["groups"]:
        for strength in ("strong", "weak", "general"):
            yield from (name for line in group.get(strength, ()) for name in line)


def test_listed_names_are_in_the_form_in_which_names_are_compared() -> None:
    plain = [name.removeprefix("*_").removesuffix("_*") for name in _listed()]
    assert [name for name in plain if "_".join(_words(name)) != name] == []


def test_listed_phrases_are_in_the_form_in_which_texts_are_compared() -> None:
    groups = catalogue.load("names")["groups"]
    phrases = [phrase for each in groups for phrase in (*each.get("labels", ()), *each.get("types", ()))]
    assert [phrase for phrase in phrases if " ".join(_words(phrase)) != phrase] == []


def test_no_name_is_listed_twice() -> None:
    apart = {
        name
        for each in catalogue.load("names")["silent"]
        if each.get("undotted")
        for line in each["names"]
        for name in line
    }
    names = [name for name in _listed() if name not in apart]  # these are said of attributes elsewhere
    assert sorted({name for name in names if names.count(name) > 1}) == []


def test_a_title_is_an_input_where_it_is_that_of_one() -> None:
    assert all(map(is_input, ("title", "issue_title", "request.title")))
    assert is_input("world_title") is None


def test_names_of_settings_are_no_input_and_belong_to_nobody() -> None:
    assert is_input("rai_harmful_content_prevention") is False
    assert is_constant_name("agent_desc.first_name")
    assert is_constant_name("user_persona")
    assert classify("rag_note") is None
    assert classify("rag_answer") is not None
