"""How somebody is reached stands where staff are sent to them, once the council has set it."""

from dataclasses import replace

from tests.engine.cases import ON_AND_ON
from wizard.browser.app import make_app
from wizard.model import Policy
from wizard.publish.naming import Names
from wizard.publish.stage import page_environment

from .test_outcome_shown import shown

SET = "Extension 4471"


def with_contact(policy: Policy, name: str) -> Policy:
    settings = (replace(one, value=SET if one.id == name else one.value) for one in policy.settings)
    return replace(policy, settings=tuple(settings))


def test_an_outcome_tells_how_to_reach_who_decides(policy: Policy) -> None:
    contact = next(role.contact for role in policy.roles if role.id == "complaints-manager")
    html = shown(make_app(with_contact(policy, contact)), ON_AND_ON)
    said = html.split('id="role-complaints-manager"')[1].split("</p>")[0]
    assert SET in said
    assert html.count(SET) == 1
    assert SET not in shown(make_app(policy), ON_AND_ON)


def test_the_page_of_roles_tells_it_beside_each(policy: Policy) -> None:
    for role in policy.roles:
        if role.contact:
            changed = with_contact(policy, role.contact)
            env = page_environment(changed, Names(changed))
            page = env.get_template("pages/who-decides.md.j2")
            html = page.render(root="../", deciding_roles=(), matrix={})
            assert SET in html.split(f'id="{role.id}"')[1].split("</li>")[0]


def test_every_contact_of_the_policy_belongs_to_somebody_or_has_its_own_place(policy: Policy) -> None:
    """Else it would be asked for, and shown nowhere."""
    elsewhere = {"challenge-contact", "accessibility-contact", "guide-fault-contact"}
    asked = {one.id for one in policy.settings if one.id.endswith("-contact")}
    assert asked - elsewhere == {role.contact for role in policy.roles} - {""}
