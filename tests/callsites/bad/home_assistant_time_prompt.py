# expect: PC101 @ here
from homeassistant.helpers import llm, template
from openai import AsyncOpenAI

client = AsyncOpenAI()


def instructions(hass, options, user):
    parts = [
        template.Template(
            llm.DATE_TIME_PROMPT + "You look after a house. Say what you switch on.",  # <- here
            hass,
        ).async_render({"ha_name": hass.config.location_name, "user_name": user}, parse_result=False)
    ]
    return "\n".join(parts)


async def answer(hass, options, user, turns):
    head = {"role": "system", "content": instructions(hass, options, user)}
    return await client.chat.completions.create(model="gpt-4o", messages=[head, *turns])
