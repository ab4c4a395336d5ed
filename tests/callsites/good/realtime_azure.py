# expect: nothing because Azure does not cache realtime sessions
from openai import AsyncAzureOpenAI


async def talk(client: AsyncAzureOpenAI, microphone) -> None:
    async with client.realtime.connect(model="gpt-realtime") as connection:
        await connection.session.update(session={"type": "realtime", "instructions": "Speak slowly."})
        while microphone.is_open():
            await connection.input_audio_buffer.append(audio=await microphone.read())
