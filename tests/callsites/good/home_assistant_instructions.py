# expect: nothing because the house's own name is set once
from homeassistant.helpers import template
from openai import AsyncOpenAI

client = AsyncOpenAI()
TEXT = "You look after {{ ha_name }}. Say what you switch on."


async def answer(hass, turns):
    text = template.Template(TEXT, hass).async_render({"ha_name": hass.config.location_name}, parse_result=False)
    return await client.chat.completions.create(model="gpt-4o", messages=[{"role": "system", "content": text}, *turns])
